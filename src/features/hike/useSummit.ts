import type { Fix } from '@/domain/fix'
import type { Hike } from '@/domain/hike'
import type { LatLng } from '@/domain/position'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { bearingDoubt } from '@/domain/compassRose'
import { bearingDegrees, distanceMetres } from '@/domain/distance'
import { inLocale } from '@/domain/locale'
import { doubtMetres, sealSpot } from '@/domain/position'
import { useLocale } from '@/locales/useMessages'
import { useGuideStore } from '@/stores/guide'

/** The top of a hike: its name, and where it is if anybody knows. */
export interface Summit {
  readonly name: string
  readonly at: LatLng | undefined
  /** Metres. */
  readonly doubt: number
}

/** Where the summit lies as seen from a position. */
export interface SummitSight {
  readonly metres: number
  /** Degrees from north. */
  readonly bearing: number
  /** How far the direction may be off to either side, null where it may be any. */
  readonly half: number | null
}

/** The summit of a hike, and where it lies from a fix. */
export function useSummit(hike: () => Hike): { readonly summit: ComputedRef<Summit>, readonly sightFrom: (fix: Pick<Fix, 'at' | 'accuracy'>) => SummitSight | undefined } {
  const guide = useGuideStore()
  const locale = useLocale()
  const summit = computed((): Summit => {
    const entity = guide.entity(hike().summit)
    const names = entity?.names ?? hike().names
    const position = entity?.type === 'place' ? entity.position : undefined
    return {
      name: inLocale(names, locale.value),
      at: position && sealSpot(position),
      doubt: position === undefined ? 0 : doubtMetres(position) ?? 0,
    }
  })

  function sightFrom({ at: here, accuracy }: Pick<Fix, 'at' | 'accuracy'>): SummitSight | undefined {
    const { at, doubt } = summit.value
    if (at === undefined)
      return undefined
    const metres = distanceMetres(here, at)
    return { metres, bearing: bearingDegrees(here, at), half: bearingDoubt(metres, doubt + accuracy) }
  }

  return { summit, sightFrom }
}
