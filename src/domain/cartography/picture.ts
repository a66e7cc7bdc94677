import type { ArrangedSeal, Arrangement } from './arrange'
import type { Sheet } from './sheet'
import type { PlaceBrief } from '@/domain/entity'
import type { Basemap, GuideIndex } from '@/domain/guide'
import type { Locale } from '@/domain/locale'
import { inLocale } from '@/domain/locale'
import { filterForMap, timesMentioned } from '@/domain/mapFilter'
import { isInside } from '@/domain/position'
import { arrange } from './arrange'
import { mapNames } from './mapNames'
import { pixelsPerMetre, projectionFrom, worldPixel, zoomForWidth } from './pixel'
import { placePins } from './pin'
import { drawSheet } from './sheet'

/** The whole county on one still picture. */
export interface MapPicture {
  readonly width: number
  readonly height: number
  readonly sheet: Sheet
  readonly arrangement: Arrangement
  /** Radius in pixels of the circle around a seal that stands for an area. */
  readonly radiusOf: (seal: ArrangedSeal) => number
}

const WIDTH = 360
const SEALS = 16
const TARGET = 45
const SEAL = 30
/** A little more than the county, with the peaks to its west that the essays name. */
const FRAME = { west: 112.64, east: 113.315, south: 26.81, north: 27.45 }

/** Draw the county with the places that the essays name most often. */
export function drawPicture(index: GuideIndex, basemap: Basemap, locale: Locale): MapPicture {
  const zoom = zoomForWidth(FRAME.east - FRAME.west, WIDTH)
  const corner = { lat: FRAME.north, lng: FRAME.west }
  const project = projectionFrom(corner, zoom)
  const scale = pixelsPerMetre((FRAME.north + FRAME.south) / 2, zoom)
  const sheet = drawSheet(basemap, project, scale)
  const places = filterForMap(index.entities, [])
    .filter(entity => entity.type === 'place')
    .filter(place => placePins([place]).some(({ at }) => isInside(FRAME, at)))
  const height = Math.round(worldPixel({ lat: FRAME.south, lng: FRAME.west }, zoom).y - worldPixel(corner, zoom).y)
  const arrangement = arrange({
    pins: placePins(mostTelling(places, SEALS)),
    names: mapNames(index),
    rivers: sheet.rivers,
    project,
    nameOf: name => locale === 'en' ? name.en : name.zh,
    riverName: ({ name }) => name === null ? '' : inLocale(name, locale),
    target: TARGET,
    seal: SEAL,
    sealText: 11,
    labelsSeals: false,
    upToRank: 2,
    within: { left: TARGET / 2, top: TARGET / 2, right: WIDTH - TARGET / 2, bottom: height - TARGET / 2 },
  })
  return {
    width: WIDTH,
    height,
    sheet,
    arrangement,
    radiusOf: ({ pin }) => pin.doubt * scale,
  }
}

/** The most mentioned places, of every kind some: each one chosen makes the next of its kind less wanted. */
function mostTelling(places: readonly PlaceBrief[], count: number): readonly PlaceBrief[] {
  const chosen: PlaceBrief[] = []
  const worth = (place: PlaceBrief): number => timesMentioned(place) - 2 * chosen.filter(({ kind }) => kind === place.kind).length
  while (chosen.length < Math.min(count, places.length)) {
    const [best] = places.filter(place => !chosen.includes(place)).sort((a, b) => worth(b) - worth(a))
    if (best === undefined)
      break
    chosen.push(best)
  }
  return chosen
}
