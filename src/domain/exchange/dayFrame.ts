import type { Projection } from '@/domain/cartography/pixel'
import type { LatLng } from '@/domain/position'
import type { SheetDay } from './planSheet'
import { pixelsPerMetre, worldPixel } from '@/domain/cartography/pixel'

/** The cut-out that a map of a day shows, in pixels, and how positions fall on it. */
export interface DayFrame {
  readonly width: number
  readonly height: number
  readonly project: Projection
  /** Pixels a metre. */
  readonly scale: number
}

const WIDTH = 300
const HEIGHT = { least: 150, most: 300 }
const PADDING = 26
/** A day within one village still shows what lies around it, in metres. */
const LEAST_SPAN = 6000
/** No frame grows for more doubt than this, in metres. */
const MOST_DOUBT = 3000
/** Mercator has no poles. */
const MOST_LATITUDE = 85

/** Frame all of a day's positions, with room around; undefined where no stop has any. */
export function frameDay({ from, stops, to }: SheetDay): DayFrame | undefined {
  if (stops.every(({ at }) => at === null))
    return undefined
  const spots = [
    ...[from, to].flatMap(end => end === null || end.at === null ? [] : [{ at: end.at, doubt: 0 }]),
    ...stops.flatMap(({ at, doubtMetres }) => at === null ? [] : [{ at, doubt: Math.min(doubtMetres ?? 0, MOST_DOUBT) }]),
  ].map(({ at, doubt }) => {
    const held = onMercator(at)
    return { ...worldPixel(held, 0), reach: doubt * pixelsPerMetre(held.lat, 0), lat: held.lat }
  })
  const [left, right] = [Math.min(...spots.map(({ x, reach }) => x - reach)), Math.max(...spots.map(({ x, reach }) => x + reach))]
  const [top, bottom] = [Math.min(...spots.map(({ y, reach }) => y - reach)), Math.max(...spots.map(({ y, reach }) => y + reach))]
  const middle = (Math.min(...spots.map(({ lat }) => lat)) + Math.max(...spots.map(({ lat }) => lat))) / 2
  const least = LEAST_SPAN * pixelsPerMetre(middle, 0)
  const [across, down] = [Math.max(right - left, least), Math.max(bottom - top, least)]
  const growth = Math.min((WIDTH - PADDING * 2) / across, (HEIGHT.most - PADDING * 2) / down)
  const height = Math.round(Math.max(HEIGHT.least, Math.min(HEIGHT.most, (bottom - top) * growth + PADDING * 2)))
  const zoom = Math.log2(growth)
  const corner = { x: (left + right) / 2 * growth - WIDTH / 2, y: (top + bottom) / 2 * growth - height / 2 }
  return {
    width: WIDTH,
    height,
    scale: pixelsPerMetre(middle, zoom),
    project: (at) => {
      const { x, y } = worldPixel(onMercator(at), zoom)
      return { x: x - corner.x, y: y - corner.y }
    },
  }
}

function onMercator({ lat, lng }: LatLng): LatLng {
  return { lat: Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat)), lng }
}
