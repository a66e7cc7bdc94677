import type { Locale } from '@/domain/locale'
import type { Map as LeafletMap } from 'leaflet'

/** Whose map is on the screen. */
export interface MapCredit {
  readonly words: string
  readonly url: string
  /** The number under which an authority has approved the map, once it has one. */
  readonly reviewNumber: string | null
}

/** A real map in place of the sketch. */
export interface RealMap {
  readonly credit: MapCredit
  /** What assistive technology calls the map. */
  readonly label: (locale: Locale) => string
}

/** A real map from elsewhere, which covers the sketch and a downloaded one. */
export interface Cover extends RealMap {
  /** Lay it under what the guide draws, and say so once there is something to be seen of it; returns how to take it away. */
  readonly lay: (map: LeafletMap, onShown: () => void) => () => void
}
