import type { MapPin } from '@/domain/cartography/pin'
import type { Hike, StoryWaypoint } from '@/domain/hike'
import type { LatLng } from '@/domain/position'
import type { Reference } from '@/domain/track/reference'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { waypointsOf } from '@/domain/hike'
import { isEntityId } from '@/domain/slug'
import { spotAlong } from '@/domain/track/line'
import { useFieldChecksStore } from '@/stores/fieldChecks'

function pinOf({ id, label, number }: StoryWaypoint, at: LatLng, doubt: number): MapPin[] {
  const mark = `waypoint-${number}-${id}`.slice(0, 64)
  const names = { zh: label.zh, en: label.en, pinyin: '', others: [] }
  return isEntityId(mark) ? [{ id: mark, kind: 'relic', names, at, doubt, isArea: false, feature: null, badge: String(number), isOwn: true }] : []
}

/** The waypoints that the visitor found: measured on the spot, or put on the line that is followed. */
export function useOwnPins(hike: () => Hike, reference: () => Reference | undefined): ComputedRef<readonly MapPin[]> {
  const checks = useFieldChecksStore()
  return computed(() => waypointsOf(hike()).flatMap((waypoint) => {
    const check = checks.latest({ type: 'waypoint', hike: hike().id, waypoint: waypoint.id })
    if (check !== undefined)
      return pinOf(waypoint, check.at, check.accuracy)
    const line = reference()
    const along = line?.waypoints.find(each => each.waypoint === waypoint.id)?.along
    const at = line === undefined || along === undefined ? undefined : spotAlong(line.line, along)
    return at === undefined ? [] : pinOf(waypoint, at, 20)
  }))
}
