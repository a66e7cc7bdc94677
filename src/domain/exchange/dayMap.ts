import type { Box, Pixel } from '@/domain/cartography/pixel'
import type { RiverGlyph } from '@/domain/cartography/riverNames'
import type { SheetLine } from '@/domain/cartography/sheet'
import type { Basemap, Waymark } from '@/domain/guide'
import type { Locale } from '@/domain/locale'
import type { SheetDay } from './planSheet'
import { curvePath, tenth } from '@/domain/cartography/curve'
import { boxAround } from '@/domain/cartography/pixel'
import { findRoom } from '@/domain/cartography/placeLabels'
import { placeRiverNames } from '@/domain/cartography/riverNames'
import { drawSheet } from '@/domain/cartography/sheet'
import { setText } from '@/domain/cartography/textSize'
import { inLocale } from '@/domain/locale'
import { spreadSeals } from '@/domain/spread'
import { clipCurve } from './clipCurve'
import { frameDay } from './dayFrame'

/** What a map of a day is drawn from. */
export interface DayMapGround {
  readonly basemap: Basemap
  /** Names to write, as on the large map. */
  readonly names: readonly Waymark[]
}

/** A stop on the map: `spot` is its place, `at` where its number was moved to for room. */
export interface DayMapMark {
  readonly number: number
  readonly spot: Pixel
  readonly at: Pixel
}

/** A town or station: where its name is centred and how wide it is, and its dot where it is known to the point. */
export interface DayMapName {
  readonly text: string
  readonly at: Pixel
  readonly width: number
  readonly dot: Pixel | null
}

/** A small schematic map of one day as plain shapes, in pixels; paths are SVG path data. */
export interface DayMap {
  readonly width: number
  readonly height: number
  readonly wash: string
  readonly hills: string
  readonly rivers: string
  readonly roads: string
  readonly motorways: string
  readonly railways: string
  /** Straight from stop to stop, in order: no road. */
  readonly way: string
  /** From the numbers that were moved to their places. */
  readonly leaders: string
  readonly doubts: readonly (Pixel & { readonly radius: number })[]
  /** Start and end of the day. */
  readonly ends: readonly Pixel[]
  readonly marks: readonly DayMapMark[]
  readonly names: readonly DayMapName[]
  readonly riverGlyphs: readonly RiverGlyph[]
}

/** Sizes of letters and numbers, in pixels. */
export const DAY_MAP_NAME_SIZE = 11
export const DAY_MAP_MARK_RADIUS = 9
export const DAY_MAP_RIVER_SIZE = 10
/** A doubt that would only be a ring around the number is not drawn; pixels. */
const LEAST_DOUBT = 12
const MOVED = 4
const NAME_GAP = 8

const rounded = ({ x, y }: Pixel): Pixel => ({ x: tenth(x), y: tenth(y) })
const line = (spots: readonly Pixel[]): string => spots.map(({ x, y }, nth) => `${nth === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('')

/** Draw a day; undefined where none of its stops has a position. */
export function drawDayMap(day: SheetDay, { basemap, names }: DayMapGround, locale: Locale): DayMap | undefined {
  const frame = frameDay(day)
  if (frame === undefined)
    return undefined
  const { width, height, project, scale } = frame
  const view = { left: -12, top: -12, right: width + 12, bottom: height + 12 }
  const isSeen = ({ x, y }: Pixel): boolean => x > view.left && x < view.right && y > view.top && y < view.bottom
  const hills = basemap.hills.filter(({ at: [lng, lat] }) => isSeen(project({ lat, lng })))
  const sheet = drawSheet({ ...basemap, hills }, project, scale)
  const clipped = (lines: readonly SheetLine[]): readonly SheetLine[] =>
    lines.flatMap(({ line, curve }) => clipCurve(curve, view).map(run => ({ line, curve: run, path: curvePath(run) })))
  const joined = (lines: readonly SheetLine[]): string => clipped(lines).map(({ path }) => path).join('')

  const stops = day.stops.flatMap((stop, nth) => stop.at === null ? [] : [{ number: nth + 1, spot: project(stop.at), doubt: (stop.doubtMetres ?? 0) * scale }])
  const ends = [day.from, day.to].flatMap(end => end === null || end.at === null ? [] : [project(end.at)])
  const room = DAY_MAP_MARK_RADIUS + 2
  const spread = spreadSeals(stops.map(({ number, spot }) => ({ id: String(number), ...spot })), room * 2, { left: room, top: room, right: width - room, bottom: height - room })
  const marks = stops.map(({ number, spot }): DayMapMark => ({ number, spot: rounded(spot), at: rounded(spread.get(String(number)) ?? spot) }))
  const taken = [...marks.map(({ at }) => boxAround(at, room * 2, room * 2)), ...ends.map(end => boxAround(end, 10, 10))]

  const written: DayMapName[] = []
  for (const name of names.filter(({ rank }) => rank <= 3).sort((a, b) => a.rank - b.rank)) {
    const spot = project(name.at)
    const text = setText(locale === 'en' ? name.names.en : name.names.zh, DAY_MAP_NAME_SIZE, Infinity)
    const found = findRoom({ at: spot, text, gap: name.approximate ? 0 : NAME_GAP, sides: ['right', 'left', 'below', 'above'] }, taken)
    const isWhole = found !== undefined && found.box.left >= 2 && found.box.right <= width - 2 && found.box.top >= 2 && found.box.bottom <= height - 2
    if (!isWhole)
      continue
    taken.push(found.box, boxAround(spot, 8, 8))
    const at = rounded({ x: (found.box.left + found.box.right) / 2, y: (found.box.top + found.box.bottom) / 2 })
    written.push({ text: text.lines.join(' '), at, width: tenth(text.width), dot: name.approximate ? null : rounded(spot) })
  }
  const riverName = ({ name }: SheetLine['line']): string => name === null ? '' : inLocale(name, locale)
  // Rivers run on beyond the frame; their names may not.
  const beyond: readonly Box[] = [
    { left: -Infinity, right: Infinity, top: -Infinity, bottom: 2 },
    { left: -Infinity, right: Infinity, top: height - 2, bottom: Infinity },
    { left: -Infinity, right: 2, top: -Infinity, bottom: Infinity },
    { left: width - 2, right: Infinity, top: -Infinity, bottom: Infinity },
  ]
  const way = [day.from?.at ?? null, ...day.stops.map(({ at }) => at), day.to?.at ?? null].flatMap(at => at === null ? [] : [project(at)])
  return {
    width,
    height,
    wash: sheet.hills.wash,
    hills: sheet.hills.strokes,
    rivers: joined(sheet.rivers),
    roads: joined(sheet.roads),
    motorways: joined(sheet.motorways),
    railways: joined(sheet.railways),
    way: way.length < 2 ? '' : line(way),
    leaders: marks.filter(({ spot, at }) => Math.hypot(spot.x - at.x, spot.y - at.y) > MOVED).map(({ spot, at }) => line([spot, at])).join(''),
    doubts: stops.filter(({ doubt }) => doubt > LEAST_DOUBT).map(({ spot, doubt }) => ({ ...rounded(spot), radius: tenth(doubt) })),
    ends: ends.map(rounded),
    marks,
    names: written,
    riverGlyphs: placeRiverNames(clipped(sheet.rivers), riverName, DAY_MAP_RIVER_SIZE, [...taken, ...beyond]),
  }
}
