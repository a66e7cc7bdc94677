import type { LabelSide } from './placeLabels'
import type { Box, Pixel, Projection } from './pixel'
import type { MapPin } from './pin'
import type { RiverGlyph } from './riverNames'
import type { SheetLine } from './sheet'
import type { TextBlock } from './textSize'
import type { Waymark } from '@/domain/guide'
import { spreadSeals } from '@/domain/spread'
import { findRoom } from './placeLabels'
import { boxAround } from './pixel'
import { placeRiverNames } from './riverNames'
import { setText } from './textSize'

/** What is to be set on the map, and how large. */
export interface ArrangeInput {
  readonly pins: readonly MapPin[]
  readonly names: readonly Waymark[]
  readonly rivers: readonly SheetLine[]
  readonly project: Projection
  /** The name to write, in the language of the page. */
  readonly nameOf: (names: MapPin['names'] | Waymark['names']) => string
  readonly riverName: (line: SheetLine['line']) => string
  /** Side of the square that each seal keeps to itself, and of the seal as drawn. */
  readonly target: number
  readonly seal: number
  readonly sealText: number
  readonly labelsSeals: boolean
  /** Names up to this rank are written. */
  readonly upToRank: Waymark['rank']
  /** Where a picture ends: no seal is moved beyond. */
  readonly within?: Box
}

/** Where a seal stands: `spot` is the place itself, `at` where the seal was moved to. */
export interface ArrangedSeal {
  readonly pin: MapPin
  readonly spot: Pixel
  readonly at: Pixel
  readonly label: { readonly side: LabelSide, readonly text: TextBlock } | null
}

/** A name of the base map with the room it takes; `spot` carries its dot. */
export interface ArrangedName {
  readonly name: Waymark
  readonly spot: Pixel
  readonly box: Box
  readonly text: TextBlock
}

/** Everything on the map that must not stand on one another. */
export interface Arrangement {
  readonly seals: readonly ArrangedSeal[]
  readonly names: readonly ArrangedName[]
  readonly riverGlyphs: readonly RiverGlyph[]
}

/** Text size of a name by its rank, in pixels. */
export const NAME_SIZE = { 1: 15, 2: 13, 3: 12, 4: 12 } as const
/** Size of the characters along a river, in pixels. */
export const RIVER_TEXT = 14
/** How much farther the first name, that of the county's own seat, may stand from its dot where seals crowd around it. */
const FARTHER: readonly Pixel[] = [8, 14, 22, 30].flatMap(x => [0, -14, 14, -26, 26, -38, 38].map(y => ({ x, y })))

/** Give every seal, name and river name its place; seals come first, then the county seat, then the seals' own names, then the rest. */
export function arrange(input: ArrangeInput): Arrangement {
  const { pins, names, rivers, project, nameOf, target, seal, upToRank } = input
  const spots = new Map(pins.map(pin => [String(pin.id), project(pin.at)]))
  const spread = spreadSeals([...spots].map(([id, spot]) => ({ id, ...spot })), target, input.within)
  const standing = pins.map((pin) => {
    const spot = spots.get(pin.id) ?? project(pin.at)
    return { pin, spot, at: spread.get(pin.id) ?? spot }
  })
  const taken: Box[] = standing.map(({ at }) => boxAround(at, seal + 2, seal + 2))

  const pinned = new Set<string>(pins.map(({ id }) => id))
  const writable = names
    .filter(name => name.rank <= upToRank && !pinned.has(name.id))
    .sort((a, b) => a.rank - b.rank)
  const write = (name: Waymark, order: number): ArrangedName[] => {
    const spot = project(name.at)
    const text = setText(nameOf(name.names), NAME_SIZE[name.rank])
    const gap = name.approximate ? 0 : 6
    const room = [{ x: 0, y: 0 }, ...(order === 0 ? FARTHER : [])]
      .map(({ x, y }) => findRoom({ at: { x: spot.x, y: spot.y + y }, text, gap: gap + x, sides: ['right', 'left', 'below', 'above'] }, taken))
      .find(found => found !== undefined)
    if (room === undefined)
      return []
    taken.push(room.box, boxAround(spot, 8, 8))
    return [{ name, spot, box: room.box, text }]
  }
  const first = writable.filter(({ rank }) => rank === 1).flatMap(write)
  const seals = standing.map(({ pin, spot, at }): ArrangedSeal => {
    const text = setText(nameOf(pin.names), input.sealText)
    const room = input.labelsSeals
      ? findRoom({ at, text, gap: seal / 2 + 3, sides: ['below', 'right', 'left', 'above'] }, taken)
      : undefined
    if (room !== undefined)
      taken.push(room.box)
    return { pin, spot, at, label: room === undefined ? null : { side: room.side, text } }
  })
  const others = writable.filter(({ rank }) => rank > 1).flatMap(name => write(name, 1))
  return { seals, names: [...first, ...others], riverGlyphs: placeRiverNames(rivers, input.riverName, RIVER_TEXT, taken) }
}
