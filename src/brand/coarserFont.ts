import type { Contour, OutlinePoint } from './fontOutlines'
import { Buffer } from 'node:buffer'
import { simplify } from './simplify'

/** Flags of a point in the `glyf` table. */
const ON_CURVE = 0x01
const X_SHORT = 0x02
const Y_SHORT = 0x04
const REPEAT = 0x08
const X_SAME = 0x10
const Y_SAME = 0x20
/** Flags of a component of a composite glyph. */
const WORDS = 0x0001
const OFFSETS = 0x0002
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const MATRIX = 0x0080

/** How far a line may be moved to be drawn with fewer curves, in steps of the grid. */
const TOLERANCE = 0.6

/** Where lengths stand in the tables that give the measures of the whole font, as offsets of 16-bit numbers. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  'head': [36, 38, 40, 42],
  'hhea': [4, 6, 8, 10, 12, 14, 16],
  'OS/2': [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88],
  'post': [8, 10],
}

/**
 * The TrueType font `sfnt` on a grid of `unitsPerEm`, with as few curves as that grid bears: what is too small to be
 * seen at the sizes of titles need not be stored. Checksums are left to whoever writes the file. Tables as in the OpenType specification.
 */
export function coarserFont(sfnt: Buffer, unitsPerEm: number): Buffer {
  const tables = tablesOf(sfnt)
  const table = (name: string): Buffer => tables.get(name) ?? Buffer.alloc(0)
  const head = table('head')
  const factor = unitsPerEm / head.readUInt16BE(18)
  const scale = (length: number): number => Math.round(length * factor)
  for (const [name, offsets] of Object.entries(LENGTHS)) {
    for (const offset of offsets.filter(at => at + 2 <= table(name).length))
      table(name).writeInt16BE(scale(table(name).readInt16BE(offset)), offset)
  }
  head.writeUInt16BE(unitsPerEm, 18)
  const isLong = head.readInt16BE(50) === 1
  const count = table('maxp').readUInt16BE(4)
  const loca = table('loca')
  const start = (glyph: number): number => isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  const glyphs = Array.from({ length: count }, (_, glyph) => scaledGlyph(table('glyf').subarray(start(glyph), start(glyph + 1)), factor))
  const offsets = Buffer.alloc((count + 1) * 4)
  glyphs.reduce((at, glyph, nth) => {
    offsets.writeUInt32BE(at + glyph.length, (nth + 1) * 4)
    return at + glyph.length
  }, 0)
  head.writeInt16BE(1, 50)
  const metrics = table('hmtx')
  for (let at = 0; at + 2 <= metrics.length; at += 2)
    metrics.writeInt16BE(scale(metrics.readInt16BE(at)), at)
  return fontOf(new Map([...tables, ['glyf', Buffer.concat(glyphs)], ['loca', offsets]]))
}

function tablesOf(sfnt: Buffer): Map<string, Buffer> {
  return new Map(Array.from({ length: sfnt.readUInt16BE(4) }, (_, nth) => {
    const record = 12 + nth * 16
    const offset = sfnt.readUInt32BE(record + 8)
    return [sfnt.toString('latin1', record, record + 4), Buffer.from(sfnt.subarray(offset, offset + sfnt.readUInt32BE(record + 12)))]
  }))
}

function fontOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const header = Buffer.alloc(12 + tables.size * 16)
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(tables.size, 4)
  const bodies: Buffer[] = []
  let offset = header.length
  ;[...tables].sort(([one], [other]) => one < other ? -1 : 1).forEach(([name, body], nth) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - body.length % 4) % 4)])
    header.write(name, 12 + nth * 16, 'latin1')
    header.writeUInt32BE(offset, 12 + nth * 16 + 8)
    header.writeUInt32BE(body.length, 12 + nth * 16 + 12)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([header, ...bodies])
}

function scaledGlyph(glyph: Buffer, factor: number): Buffer {
  if (glyph.length === 0)
    return glyph
  const contours = glyph.readInt16BE(0)
  const box = Buffer.from(glyph.subarray(0, 10))
  const scale = (length: number): number => Math.round(length * factor)
  for (const at of [2, 4, 6, 8])
    box.writeInt16BE(scale(box.readInt16BE(at)), at)
  const [count, body] = contours < 0 ? [contours, scaledComponents(Buffer.from(glyph.subarray(10)), scale)] : scaledOutline(glyph, contours, factor)
  box.writeInt16BE(count, 0)
  const whole = Buffer.concat([box, body])
  return Buffer.concat([whole, Buffer.alloc((4 - whole.length % 4) % 4)])
}

function scaledComponents(components: Buffer, scale: (length: number) => number): Buffer {
  for (let at = 0, flags = MORE; (flags & MORE) !== 0;) {
    flags = components.readUInt16BE(at)
    const width = (flags & WORDS) !== 0 ? 2 : 1
    for (const place of (flags & OFFSETS) !== 0 ? [at + 4, at + 4 + width] : [])
      components.writeIntBE(scale(components.readIntBE(place, width)), place, width)
    at += 4 + 2 * width + ((flags & MATRIX) !== 0 ? 8 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & SCALE) !== 0 ? 2 : 0)
  }
  return components
}

function scaledOutline(glyph: Buffer, contours: number, factor: number): readonly [contours: number, body: Buffer] {
  const ends = Array.from({ length: contours }, (_, nth) => glyph.readUInt16BE(10 + nth * 2))
  const points = contours === 0 ? 0 : (ends.at(-1) ?? 0) + 1
  let at = 12 + contours * 2 + glyph.readUInt16BE(10 + contours * 2)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++)
    const times = (flag & REPEAT) !== 0 ? glyph.readUInt8(at++) : 0
    flags.push(...Array.from({ length: times + 1 }, () => flag))
  }
  const read = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if ((flag & short) !== 0)
        value += glyph.readUInt8(at++) * ((flag & same) !== 0 ? 1 : -1)
      else if ((flag & same) === 0)
        value += glyph.readInt16BE((at += 2) - 2)
      return value * factor
    })
  }
  const xs = read(X_SHORT, X_SAME)
  const ys = read(Y_SHORT, Y_SAME)
  const all = flags.map((flag, nth) => ({ x: xs[nth] ?? 0, y: ys[nth] ?? 0, isOn: (flag & ON_CURVE) !== 0 }))
  const kept = ends.map((end, nth) => onGrid(simplify(contourOf(all.slice((ends[nth - 1] ?? -1) + 1, end + 1)), TOLERANCE))).filter(contour => contour.length > 2)
  const flat = kept.flat()
  const [xFlags, xBytes] = packed(flat.map(({ x }) => x), X_SHORT, X_SAME)
  const [yFlags, yBytes] = packed(flat.map(({ y }) => y), Y_SHORT, Y_SAME)
  const newFlags = flat.map(({ isOn }, nth) => (isOn ? ON_CURVE : 0) | (xFlags[nth] ?? 0) | (yFlags[nth] ?? 0))
  const newEnds = Buffer.alloc(kept.length * 2)
  kept.reduce((count, contour, nth) => (newEnds.writeUInt16BE(count + contour.length - 1, nth * 2), count + contour.length), 0)
  return [kept.length, Buffer.concat([newEnds, Buffer.alloc(2), Buffer.from(newFlags), xBytes, yBytes])]
}

interface GridPoint extends OutlinePoint {
  /** Whether the line passes through it, or only bends towards it. */
  readonly isOn: boolean
}

/** The closed line through points of a TrueType outline: between two control points lies an end that is not written down. */
function contourOf(points: readonly GridPoint[]): Contour {
  const whole = points.flatMap((point, at) => {
    const before = points.at(at - 1) ?? point
    return point.isOn || before.isOn ? [point] : [{ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, isOn: true }, point]
  })
  const first = whole.findIndex(({ isOn }) => isOn)
  const start = whole[first] ?? { x: 0, y: 0 }
  const curves: { control: OutlinePoint | null, end: OutlinePoint }[] = []
  let control: OutlinePoint | null = null
  for (const point of [...whole.slice(first + 1), ...whole.slice(0, first + 1)]) {
    if (point.isOn)
      curves.push({ control, end: point })
    control = point.isOn ? null : point
  }
  return { start, curves }
}

/** The points of a closed line, on whole numbers, without those that then say nothing. */
function onGrid({ start, curves }: Contour): GridPoint[] {
  const round = ({ x, y }: OutlinePoint, isOn: boolean): GridPoint => ({ x: Math.round(x), y: Math.round(y), isOn })
  return [round(start, true), ...curves.flatMap(({ control, end }) => [...control ? [round(control, false)] : [], round(end, true)])]
    .filter((point, at, all) => !isSame(all.at(at - 1), point))
}

function isSame(one: GridPoint | undefined, other: GridPoint): boolean {
  return one?.x === other.x && one.y === other.y
}

/** Coordinates as steps from point to point: the flags that say how long each is, and the steps themselves. */
function packed(values: readonly number[], short: number, same: number): readonly [flags: readonly number[], bytes: Buffer] {
  const steps = values.map((value, nth) => value - (values[nth - 1] ?? 0))
  return [
    steps.map(step => step === 0 ? same : Math.abs(step) < 256 ? short | (step > 0 ? same : 0) : 0),
    Buffer.concat(steps.map((step) => {
      if (step === 0)
        return Buffer.alloc(0)
      const bytes = Buffer.alloc(Math.abs(step) < 256 ? 1 : 2)
      return Math.abs(step) < 256 ? (bytes.writeUInt8(Math.abs(step)), bytes) : (bytes.writeInt16BE(step), bytes)
    })),
  ]
}
