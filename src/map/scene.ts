import type { Arrangement } from '@/domain/cartography/arrange'
import type { Pixel } from '@/domain/cartography/pixel'
import type { MapPin } from '@/domain/cartography/pin'
import type { Sheet } from '@/domain/cartography/sheet'
import type { Basemap, Waymark } from '@/domain/guide'
import type { Locale } from '@/domain/locale'
import { arrange } from '@/domain/cartography/arrange'
import { pixelsPerMetre, projectionFrom } from '@/domain/cartography/pixel'
import { drawSheet } from '@/domain/cartography/sheet'
import { inLocale } from '@/domain/locale'

/** The map at one zoom: the sheet, and where everything on it stands, in pixels from the north-west corner of its bounds. */
export interface Scene {
  readonly zoom: number
  readonly sheet: Sheet
  readonly arrangement: Arrangement
  readonly corner: { readonly lat: number, readonly lng: number }
  /** Width and height of the map's bounds. */
  readonly size: Pixel
}

/** Side of the square that a finger needs, with a pixel to spare for rounding, and of a seal as drawn. */
const TARGET = 45
const SEAL = 30
const SEAL_TEXT = 12
const SEAL_NAMES_FROM = 10

/** Draw the sheet at `zoom`; kept by the caller, since only the zoom and the content change it. */
export function sheetAt(basemap: Basemap, zoom: number): Sheet {
  const { north, south, west } = basemap.bounds
  return drawSheet(basemap, projectionFrom({ lat: north, lng: west }, zoom), pixelsPerMetre((north + south) / 2, zoom))
}

/** Arrange pins and names over a sheet drawn at the same zoom. */
export function composeScene(basemap: Basemap, sheet: Sheet, zoom: number, pins: readonly MapPin[], names: readonly Waymark[], locale: Locale): Scene {
  const { north, south, west, east } = basemap.bounds
  const corner = { lat: north, lng: west }
  const project = projectionFrom(corner, zoom)
  const arrangement = arrange({
    pins,
    names,
    rivers: sheet.rivers,
    project,
    nameOf: name => inLocale(name, locale),
    riverName: ({ name }) => name === null ? '' : inLocale(name, locale),
    target: TARGET,
    seal: SEAL,
    sealText: SEAL_TEXT,
    labelsSeals: zoom >= SEAL_NAMES_FROM,
    upToRank: zoom >= 11.5 ? 4 : zoom >= 10.5 ? 3 : 2,
  })
  return { zoom, sheet, arrangement, corner, size: project({ lat: south, lng: east }) }
}
