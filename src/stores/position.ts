import type { Fix, FixFilter } from '@/domain/fix'
import type { LocateOptions, LocateProblem } from '@/platform/geolocation'
import type { Pulse } from '@/platform/pulse'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { acceptFix, freshness, NO_FIX } from '@/domain/fix'
import { browserLocation, followPosition } from '@/platform/geolocation'
import { browserPulse } from '@/platform/pulse'

/** What following the position needs of the browser. */
export interface PositionBackend {
  readonly location: () => LocateOptions
  readonly pulse: Pulse
}

/** After so many milliseconds without a word the device is asked anew. */
const SILENCE = 30_000
/** To save the battery the receiver rests so many milliseconds after each position good to so many metres. */
const REST = 20_000
const GOOD_METRES = 60

const FINAL: ReadonlySet<LocateProblem> = new Set(['unsupported', 'insecure', 'denied'])

/** Where the visitor is: one watch for all who ask, from the first `start` to the last `stop`; nothing of it leaves the device. */
export const usePositionStore = defineStore('position', () => {
  let backend: PositionBackend = { location: browserLocation, pulse: browserPulse }
  let filter: FixFilter = NO_FIX
  let users = 0
  let heardAt = 0
  let stopWatch: (() => void) | undefined
  let stopPulse: (() => void)[] = []
  /** The last position that is believed; it stays when the watch ends, and grows old. */
  const fix = shallowRef<Fix | null>(null)
  const problem = ref<LocateProblem | null>(null)
  const isOn = ref(false)
  const isSaving = ref(false)
  /** The time, in milliseconds, as of the last beat; beats every second while the position is followed. */
  const now = ref(0)
  /** Milliseconds since the fix was taken. */
  const age = computed(() => fix.value === null ? null : Math.max(0, now.value - fix.value.time))
  const fresh = computed(() => fix.value === null ? null : freshness(fix.value, now.value))

  /** Use `made` in place of the browser. */
  function connect(made: PositionBackend): void {
    backend = made
  }

  function watch(): void {
    stopWatch?.()
    heardAt = backend.pulse.now()
    now.value = heardAt
    stopWatch = followPosition({
      found(position) {
        heardAt = now.value = backend.pulse.now()
        problem.value = null
        filter = acceptFix(filter, position)
        if (fix.value !== filter.fix)
          fix.value = filter.fix
        if (isSaving.value && position.accuracy <= GOOD_METRES)
          rest()
      },
      failed(reason) {
        heardAt = backend.pulse.now()
        problem.value = reason
      },
    }, backend.location())
  }

  function rest(): void {
    stopWatch?.()
    stopWatch = undefined
  }

  function beat(): void {
    now.value = backend.pulse.now()
    const silence = now.value - heardAt
    if (stopWatch === undefined && silence >= REST)
      return watch()
    if (stopWatch === undefined || silence < SILENCE || (problem.value !== null && FINAL.has(problem.value)))
      return
    problem.value ??= 'timeout'
    watch()
  }

  // After sleep some browsers never report again on the old watch.
  function returned(): void {
    if (problem.value === null || !FINAL.has(problem.value))
      watch()
  }

  /** Follow the position; to be ended by one `stop`. */
  function start(): void {
    users += 1
    if (users > 1)
      return
    isOn.value = true
    problem.value = null
    stopPulse = [backend.pulse.every(1000, beat), backend.pulse.onReturn(returned)]
    watch()
  }

  /** One of those who follow no longer does. */
  function stop(): void {
    users = Math.max(0, users - 1)
    if (users > 0 || !isOn.value)
      return
    isOn.value = false
    problem.value = null
    rest()
    stopPulse.forEach(end => end())
    stopPulse = []
  }

  /** Ask the device again, as after its settings were changed. */
  function retry(): void {
    problem.value = null
    if (isOn.value)
      watch()
  }

  /** Let the receiver rest between positions to save the battery, or no longer. */
  function save(saving: boolean): void {
    const isWaking = isSaving.value && !saving && isOn.value && stopWatch === undefined
    isSaving.value = saving
    if (isWaking)
      watch()
  }

  return { fix, problem, isOn, isSaving, now, age, fresh, connect, start, stop, retry, save }
})
