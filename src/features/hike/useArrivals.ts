import type { ArmedWaypoint, OnSite, OnSiteEvent } from '@/domain/hike/onSite'
import { shallowRef, watch } from 'vue'
import { newWalk, stepWalk } from '@/domain/hike/onSite'

/** What is known of reading while one walks. */
export interface WhileReading {
  readonly isReading: boolean
  /** Waypoints read to their end, announced or not. */
  readonly heard: ReadonlySet<string>
}

/** A walk past waypoints; `arrive` is called once for each that is reached, when nothing else is being read. */
export function useArrivals(waypoints: () => readonly ArmedWaypoint[], reading: WhileReading, arrive: (id: string) => void) {
  const walk = shallowRef<OnSite>(newWalk(waypoints()))

  function send(event: OnSiteEvent): void {
    const step = stepWalk(walk.value, event)
    walk.value = step.walk
    if (step.arrived !== null)
      arrive(step.arrived)
  }

  watch(waypoints, now => send({ type: 'arm', waypoints: now }))
  watch(() => reading.heard, heard => heard.forEach(id => send({ type: 'heard', id })), { immediate: true })
  // What is heard counts before the next arrival is looked for.
  watch(() => reading.isReading, isBusy => send({ type: 'busy', isBusy }), { immediate: true })

  return { walk, send }
}
