import { gzipSync } from 'node:zlib'
import Pbf from 'pbf'

/** What a feature says of itself. */
export type Properties = Readonly<Record<string, string | number | boolean>>

/** A feature in the units of its tile: 4096 to a side, y downwards. */
export interface TileFeature {
  readonly type: 'point' | 'line' | 'polygon'
  readonly properties: Properties
  /** Points; lines; or rings, each closed by itself and clockwise on the screen. */
  readonly parts: readonly (readonly (readonly [x: number, y: number])[])[]
}

/** The features of a tile by layer. */
export type TileLayers = Readonly<Record<string, readonly TileFeature[]>>

const GEOMETRY = { point: 1, line: 2, polygon: 3 } as const
const [MOVE, LINE, CLOSE] = [1, 2, 7]

/** A Mapbox vector tile, gzipped as archives store it; layers without features are left out. */
export function encodeTile(layers: TileLayers): Uint8Array {
  const tile = new Pbf()
  for (const [name, features] of Object.entries(layers)) {
    if (features.length > 0)
      tile.writeMessage(3, (_, pbf) => writeLayer(name, features, pbf), null)
  }
  return gzipSync(tile.finish())
}

function writeLayer(name: string, features: readonly TileFeature[], pbf: Pbf): void {
  const keys = new Map<string, number>()
  const values = new Map<string | number | boolean, number>()
  pbf.writeVarintField(15, 2)
  pbf.writeStringField(1, name)
  for (const feature of features)
    pbf.writeMessage(2, (_, inner) => writeFeature(feature, { keys, values }, inner), null)
  for (const key of keys.keys())
    pbf.writeStringField(3, key)
  for (const value of values.keys())
    pbf.writeMessage(4, (_, inner) => writeValue(value, inner), null)
  pbf.writeVarintField(5, 4096)
}

function writeFeature({ type, properties, parts }: TileFeature, { keys, values }: { readonly keys: Map<string, number>, readonly values: Map<string | number | boolean, number> }, pbf: Pbf): void {
  pbf.writePackedVarint(2, Object.entries(properties).flatMap(([key, value]) => [indexIn(keys, key), indexIn(values, value)]))
  pbf.writeVarintField(3, GEOMETRY[type])
  pbf.writePackedVarint(4, geometry(type, parts))
}

function geometry(type: TileFeature['type'], parts: TileFeature['parts']): number[] {
  let [x, y] = [0, 0]
  const step = ([toX, toY]: readonly [number, number]): number[] => {
    const moved = [zigzag(Math.round(toX) - x), zigzag(Math.round(toY) - y)]
    x = Math.round(toX)
    y = Math.round(toY)
    return moved
  }
  return parts.flatMap(([first, ...rest]) => first === undefined
    ? []
    : [
        MOVE | 1 << 3, ...step(first),
        ...rest.length > 0 ? [LINE | rest.length << 3, ...rest.flatMap(step)] : [],
        ...type === 'polygon' ? [CLOSE | 1 << 3] : [],
      ])
}

function writeValue(value: string | number | boolean, pbf: Pbf): void {
  if (typeof value === 'string')
    pbf.writeStringField(1, value)
  else if (typeof value === 'boolean')
    pbf.writeBooleanField(7, value)
  else if (Number.isInteger(value) && value >= 0)
    pbf.writeVarintField(5, value)
  else
    pbf.writeDoubleField(3, value)
}

function indexIn<Key>(known: Map<Key, number>, key: Key): number {
  const index = known.get(key) ?? known.size
  known.set(key, index)
  return index
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}
