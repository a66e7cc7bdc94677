import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
const TRUE_COLOUR = 2
const PALETTE_COLOUR = 3
const WITH_ALPHA = 6
/** Bytes of a pixel, by the type of colour. */
const DEPTHS: Readonly<Record<number, number>> = { [TRUE_COLOUR]: 3, [PALETTE_COLOUR]: 1, [WITH_ALPHA]: 4 }
const COLOUR_TYPE_AT = 9
const MAX_COLOURS = 256
/** Colours alike in the first five bits of each channel are one shade. */
const SHADE = 0xF8F8F8

/** The same opaque picture of 8 bits a channel, or with a palette, in at most `colours` colours, every other one as the nearest of them. */
export function packPng(png: Uint8Array, colours = MAX_COLOURS): Buffer {
  const { header, rows } = readPixels(Buffer.from(png))
  const { palette, indexOf } = choosePalette(rows.flat(), colours)
  header[COLOUR_TYPE_AT] = PALETTE_COLOUR
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(Buffer.from(rows.flatMap(row => [0, ...row.map(indexOf)])), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The header of a picture as `packPng` takes it, and each row as colours, 0xRRGGBB. */
export function readPixels(png: Buffer): { readonly header: Buffer, readonly rows: readonly (readonly number[])[] } {
  const chunks = readChunks(png)
  const data = (wanted: string): Buffer => Buffer.concat(chunks.filter(({ type }) => type === wanted).map(each => each.data))
  const header = data('IHDR')
  const depth = DEPTHS[header[COLOUR_TYPE_AT] ?? 0] ?? 4
  const rows = unfilter(inflateSync(data('IDAT')), header.readUInt32BE(0) * depth, depth)
  const palette = coloursOf(data('PLTE'), 3)
  return { header, rows: rows.map(row => depth === 1 ? [...row].map(index => palette[index] ?? 0) : coloursOf(row, depth)) }
}

/** Each pixel of a row as one number, 0xRRGGBB. */
function coloursOf(row: Uint8Array, depth: number): number[] {
  return Array.from({ length: row.length / depth }, (_, at) =>
    ((row[at * depth] ?? 0) << 16) | ((row[at * depth + 1] ?? 0) << 8) | (row[at * depth + 2] ?? 0))
}

function choosePalette(pixels: readonly number[], size: number): { readonly palette: readonly number[], readonly indexOf: (colour: number) => number } {
  const counts = new Map<number, number>()
  for (const colour of pixels)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const commonest = [...counts].sort(([one, many], [other, more]) => more - many || one - other).map(([colour]) => colour)
  const palette = size < MAX_COLOURS ? mostMissed(commonest, counts, size) : oneOfEachShade(commonest)
  const indices = new Map([...counts.keys()].map(colour => [colour, nearest(palette, colour)]))
  return { palette, indexOf: colour => indices.get(colour) ?? 0 }
}

function oneOfEachShade(commonest: readonly number[]): readonly number[] {
  const shades = new Map([...commonest].reverse().map(colour => [colour & SHADE, colour]))
  return commonest.filter(colour => shades.get(colour & SHADE) === colour).slice(0, MAX_COLOURS)
}

/** The commonest colour, and again and again the one whose pixels are furthest from all that are there. */
function mostMissed(commonest: readonly number[], counts: ReadonlyMap<number, number>, size: number): readonly number[] {
  const palette = commonest.slice(0, 1)
  const missed = (colour: number): number =>
    (counts.get(colour) ?? 0) * Math.min(...palette.map(other => distance(channels(other), channels(colour))))
  while (palette.length < Math.min(size, commonest.length))
    palette.push(commonest.reduce((most, colour) => missed(colour) > missed(most) ? colour : most))
  return palette
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map(other => distance(channels(other), channels(colour)))
  return distances.indexOf(Math.min(...distances))
}

function distance([red = 0, green = 0, blue = 0]: readonly number[], [otherRed = 0, otherGreen = 0, otherBlue = 0]: readonly number[]): number {
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2
}

function channels(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xFF, colour & 0xFF]
}

function readChunks(png: Buffer): { readonly type: string, readonly data: Buffer }[] {
  const chunks: { type: string, data: Buffer }[] = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function unfilter(bytes: Uint8Array, stride: number, depth: number): Uint8Array[] {
  const rows: Uint8Array[] = []
  let above = new Uint8Array(stride)
  for (let start = 0; start < bytes.length; start += stride + 1) {
    const row = bytes.slice(start + 1, start + 1 + stride)
    for (let at = 0; at < stride; at++)
      row[at] = (row[at] ?? 0) + predict(bytes[start] ?? 0, row, above, at, depth)
    rows.push(row)
    above = row
  }
  return rows
}

function predict(filter: number, row: Uint8Array, above: Uint8Array, at: number, depth: number): number {
  const left = at < depth ? 0 : row[at - depth] ?? 0
  const up = above[at] ?? 0
  const corner = at < depth ? 0 : above[at - depth] ?? 0
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner)
    return left
  return toUp <= toCorner ? up : corner
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
