import type { Cover } from './cover'
import type { MapPin } from '@/domain/cartography/pin'
import type { PositionFix } from '@/domain/cartography/positionFix'
import type { PlaceBrief } from '@/domain/entity'
import type { Basemap, Waymark } from '@/domain/guide'
import type { LatLng } from '@/domain/position'

/** How many pixels of the map other things cover at its edges. */
export interface Covered {
  readonly left: number
  readonly bottom: number
}

/** Everything that a chart shows. */
export interface ChartProps {
  readonly places: readonly PlaceBrief[]
  /** Seals that are not places: dishes at their home towns. */
  readonly extraPins: readonly MapPin[]
  readonly selected: string | null
  /** Brought into view and drawn strongly. */
  readonly highlighted: readonly string[]
  /** Drawn strongly without moving the map. */
  readonly pointed: string | null
  readonly basemap: Basemap
  readonly waymarks: readonly Waymark[]
  readonly interactive: boolean
  readonly position: PositionFix | null
  /** A day's way from stop to stop, as the crow flies. */
  readonly way: readonly LatLng[]
  /** Lines that were walked, and brought into view. */
  readonly tracks: readonly (readonly LatLng[])[]
  readonly covered: Covered
  /** Shown in place of the sketch and of a downloaded map. */
  readonly cover: Cover | null
}
