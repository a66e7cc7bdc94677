import type { Bounds, LatLng } from '@/domain/position'
import { isInside } from '@/domain/position'

/** Where the visitor is, to within `accuracy` metres. */
export interface PositionFix {
  readonly at: LatLng
  readonly accuracy: number
}

/** What a fix is good for on this map: `coarse` beyond 2 km, `outside` where the map has nothing to show. */
export type FixWorth = 'good' | 'coarse' | 'outside'

const COARSE_METRES = 2000

/** Judge a fix by the map's bounds; a place off the map is that, however coarse it is. */
export function judgeFix({ at, accuracy }: PositionFix, bounds: Bounds): FixWorth {
  if (!isInside(bounds, at))
    return 'outside'
  return accuracy > COARSE_METRES ? 'coarse' : 'good'
}
