import type { Covered } from './chartProps'
import type { MapPin } from '@/domain/cartography/pin'
import type { Basemap } from '@/domain/guide'
import type { LatLng } from '@/domain/position'
import type { Map as LeafletMap } from 'leaflet'
import type { ShallowRef } from 'vue'
import { latLng, latLngBounds } from 'leaflet'

/** Moves the map, keeping clear of what covers its edges. */
export interface Camera {
  /** Bring pins into view: nothing happens while all of them are. */
  readonly show: (pins: readonly MapPin[], animate?: boolean) => void
  /** Go to a spot, as close as `zoom`, and no closer than all within `metres` of it can be seen. */
  readonly showAt: (at: LatLng, zoom: number, metres?: number) => void
  /** Move as little as needed for one spot to be seen. */
  readonly bringIn: (at: LatLng) => void
  /** Let the map be moved as far as its bounds, and farther by what covers it. */
  readonly limit: () => void
}

const EDGE = 48
const CLOSEST_FIT = 11.5
const FARTHEST_FOR_ONE = 10.25

/** The camera of `map`. */
export function useCamera(map: Readonly<ShallowRef<LeafletMap | null>>, bounds: Basemap['bounds'], covered: () => Covered): Camera {
  const padding = (): { paddingTopLeft: [number, number], paddingBottomRight: [number, number] } => ({
    paddingTopLeft: [EDGE + covered().left, EDGE],
    paddingBottomRight: [EDGE, EDGE + covered().bottom],
  })

  function show(pins: readonly MapPin[], animate = true): void {
    const made = map.value
    if (made === null || pins.length === 0)
      return
    const bounds = latLngBounds(pins.map(({ at }) => [at.lat, at.lng]))
    const size = made.getSize()
    const { left, bottom } = covered()
    const seen = latLngBounds([
      made.containerPointToLatLng([left + EDGE / 2, EDGE / 2]),
      made.containerPointToLatLng([size.x - EDGE / 2, size.y - bottom - EDGE / 2]),
    ])
    if (seen.contains(bounds) && made.getZoom() >= FARTHEST_FOR_ONE - (pins.length > 1 ? 1 : 0))
      return
    made.fitBounds(bounds, { ...padding(), maxZoom: Math.max(Math.min(made.getZoom(), CLOSEST_FIT), pins.length > 1 ? 0 : FARTHEST_FOR_ONE + 0.75), animate })
  }

  function showAt(at: LatLng, zoom: number, metres = 0): void {
    map.value?.fitBounds(latLng(at).toBounds(2 * metres), { ...padding(), maxZoom: zoom, animate: true })
  }

  function bringIn(at: LatLng): void {
    map.value?.panInside(at, { ...padding(), animate: true })
  }

  function limit(): void {
    const made = map.value
    if (made === null)
      return
    const { left, bottom } = covered()
    const northWest = made.project([bounds.north, bounds.west]).subtract([left + EDGE, EDGE])
    const southEast = made.project([bounds.south, bounds.east]).add([EDGE, bottom + EDGE])
    made.setMaxBounds(latLngBounds(made.unproject(northWest), made.unproject(southEast)))
  }

  return { show, showAt, bringIn, limit }
}
