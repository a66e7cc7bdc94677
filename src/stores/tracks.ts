import type { Fix } from '@/domain/fix'
import type { Track, TrackHead, TrackPoint } from '@/domain/track/track'
import type { DeletedTrack, TrackDatabase } from '@/platform/trackDatabase'
import type { WakeState } from '@/platform/wakeLock'
import type { DatabaseProblem } from '@/platform/visitorConnection'
import type { GrowingRun } from './growingRun'
import type { RecordingCare } from './recordingCare'
import type { WaitingSaves } from './savingQueue'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { judgeStep, pointOf } from '@/domain/track/recording'
import { beforeReload } from '@/platform/beforeReload'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { RUN_POINTS } from '@/platform/trackRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { useAlarmsStore } from './alarms'
import { growRun } from './growingRun'
import { newId } from './newIds'
import { usePositionStore } from './position'
import { browserCare } from './recordingCare'
import { createSavingQueue } from './savingQueue'

/** What was deleted last, with what the device had of it and what it still lacked. */
interface Removed {
  readonly track: Track
  readonly deleted: DeletedTrack
  readonly waiting: WaitingSaves
}

/** The visitor's tracks: recorded point by point, or brought in from a file; recording goes on from screen to screen. */
export const useTracksStore = defineStore('tracks', () => {
  const position = usePositionStore()
  const alarms = useAlarmsStore()
  const queue = createSavingQueue()
  let database: TrackDatabase | undefined
  let care: RecordingCare | undefined
  let run: GrowingRun | undefined
  let runs = 0
  let isResumed = false
  let endCare: (() => void) | undefined
  const tracks = shallowRef<readonly Track[]>([])
  const setAside = ref(0)
  const isLoaded = ref(false)
  const otherProblem = ref<DatabaseProblem | null>(null)
  const lastRemoved = shallowRef<Removed | null>(null)
  /** The track that grows now; one that is open and not this was cut off, or waits. */
  const recordingId = ref<string | null>(null)
  /** Whether the screen is kept on for it. */
  const wake = ref<WakeState>('idle')
  const recording = computed(() => tracks.value.find(({ id }) => id === recordingId.value))
  /** Tracks of which the device lacks something. */
  const unsaved = computed(() => {
    const owners = new Set([...queue.waiting.values()].map(({ owner }) => owner))
    return queue.problem.value === null ? [] : tracks.value.filter(({ id }) => owners.has(id))
  })

  watch(unsaved, (lacking) => {
    alarms.unsavedHike = lacking[0]?.hike ?? null
  }, { flush: 'sync' })

  /** Use `made` for keeping them, and `madeCare` while recording; without them what the browser has, once. */
  function connect(made?: TrackDatabase, madeCare?: RecordingCare): TrackDatabase {
    if (database === undefined) {
      care = madeCare ?? (made === undefined ? browserCare : undefined)
      beforeReload(queue.settled)
    }
    database ??= made ?? createTrackDatabase(connectVisitor())
    return database
  }

  /** Read what the device has; what it lacks, or records now, stays as it is here. */
  function load(): Promise<void> {
    return queue.next(async () => {
      const read = await connect().all()
      isLoaded.value = true
      otherProblem.value = 'problem' in read ? read.problem : null
      if ('problem' in read)
        return
      const lacking = new Set([...queue.waiting.values()].map(({ owner }) => owner)).add(recordingId.value ?? '')
      const here = tracks.value.filter(({ id }) => lacking.has(id))
      tracks.value = [...here, ...read.value.tracks.filter(({ id }) => !lacking.has(id))]
      setAside.value = read.value.setAside
    })
  }

  function replace(track: Track): void {
    tracks.value = tracks.value.some(({ id }) => id === track.id)
      ? tracks.value.map(each => each.id === track.id ? track : each)
      : [track, ...tracks.value]
  }

  const keepHead = (track: Track): Promise<boolean> => queue.keep(`head ${track.id}`, track.id, () => connect().putHead(track))

  /** Keep a whole track, as one from a file; true once the device has it. */
  function add(track: Omit<Track, 'id' | 'addedAt'>, addedAt: number): Promise<boolean> {
    const whole = { ...track, id: newId(), addedAt }
    replace(whole)
    return queue.keep(`whole ${whole.id}`, whole.id, () => connect().add(whole))
  }

  /** Change what is known of a track besides its points. */
  function change(id: string, part: Partial<Pick<TrackHead, 'name' | 'isDone' | 'fitted'>>): Promise<boolean> {
    const before = tracks.value.find(track => track.id === id)
    if (before === undefined)
      return Promise.resolve(false)
    const after = { ...before, ...part }
    replace(after)
    return keepHead(after)
  }

  function append(point: TrackPoint, begins: boolean): void {
    const grown = recording.value
    if (grown === undefined)
      return
    if (run === undefined || begins || run.size() >= RUN_POINTS) {
      run = growRun(grown, begins, run)
      runs += 1
    }
    run.add(point)
    replace({ ...grown, runs: begins ? [...grown.runs, [point]] : [...grown.runs.slice(0, -1), [...grown.runs.at(-1) ?? [], point]] })
    const { save } = run
    void queue.keep(`run ${grown.id} ${runs}`, grown.id, () => save(connect()))
  }

  function hear(fix: Fix | null): void {
    const last = recording.value?.runs.at(-1)?.at(-1)
    const step = fix === null || recording.value === undefined ? 'nothing' : judgeStep(last, fix, isResumed)
    if (fix === null || step === 'nothing')
      return
    isResumed = false
    append(pointOf(fix), step === 'run')
  }
  watch(() => position.fix, hear, { flush: 'sync' })

  /** Begin a track of `hike`; from here on each position is saved as it comes. */
  function begin(hike: string, name: string, now: number): Promise<boolean> {
    const track: Track = { id: newId(), hike, name, origin: 'recorded', addedAt: now, isDone: false, fitted: [], runs: [] }
    replace(track)
    resume(track.id)
    return keepHead(track)
  }

  /** Go on with a track that was paused or cut off. Another that is being recorded is paused: it stays open. */
  function resume(id: string): void {
    if (recordingId.value === id)
      return
    pause()
    recordingId.value = id
    isResumed = true
    run = undefined
    position.start()
    connect()
    endCare = care?.({ awake: state => wake.value = state, save: position.save })
  }

  /** Stop adding points; the track stays open. */
  function pause(): void {
    if (recordingId.value === null)
      return
    recordingId.value = null
    endCare?.()
    endCare = undefined
    position.stop()
  }

  /** End a track. */
  function finish(id: string): Promise<boolean> {
    if (recordingId.value === id)
      pause()
    return change(id, { isDone: true })
  }

  /** Take a track away; `putBack` brings the last one back while the guide is open. */
  function remove(id: string): Promise<void> {
    if (recordingId.value === id)
      pause()
    return queue.next(async () => {
      const done = await connect().remove(id)
      const track = tracks.value.find(each => each.id === id)
      otherProblem.value = 'problem' in done ? done.problem : null
      if ('problem' in done || track === undefined)
        return
      lastRemoved.value = { track, deleted: done.value, waiting: queue.take(id) }
      tracks.value = tracks.value.filter(each => each.id !== id)
    })
  }

  async function putBack(): Promise<void> {
    const back = lastRemoved.value
    lastRemoved.value = null
    if (back === null)
      return
    const { track, deleted, waiting } = back
    replace(track)
    const kept = queue.keep(`back ${track.id}`, track.id, () => connect().putBack(deleted))
    queue.give(waiting)
    await kept
    await queue.retry()
  }

  async function retry(): Promise<void> {
    await queue.retry()
    await load()
  }

  return {
    tracks, setAside, isLoaded, recording, recordingId, wake, unsaved,
    /** Why something is not on the device, or could not be read or deleted. */
    problem: computed(() => queue.problem.value ?? otherProblem.value),
    removed: computed(() => lastRemoved.value?.track ?? null),
    connect, load, add, change, begin, resume, pause, finish, remove, putBack,
    /** Try again what could not be kept or read. */
    retry,
    /** Resolves when all that was written so far is on the device, or failed. */
    settled: queue.settled,
  }
})
