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

/** True where the spot itself says little: only the circle around it is to be drawn. */
export function isCoarse({ accuracy }: PositionFix): boolean {
  return accuracy > COARSE_METRES
}

/** Judge a fix by the map's bounds; a place off the map is that, however coarse it is. */
export function judgeFix(fix: PositionFix, bounds: Bounds): FixWorth {
  if (!isInside(bounds, fix.at))
    return 'outside'
  return isCoarse(fix) ? 'coarse' : 'good'
}
