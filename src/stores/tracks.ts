import type { Fix } from '@/domain/fix'
import type { Track, TrackHead, TrackPoint } from '@/domain/track/track'
import type { TrackDatabase } from '@/platform/trackDatabase'
import type { StoredRun } from '@/platform/trackRecords'
import type { WakeState } from '@/platform/wakeLock'
import type { DatabaseProblem } from '@/platform/visitorConnection'
import type { RecordingCare } from './recordingCare'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { judgeStep, pointOf } from '@/domain/track/recording'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { RUN_POINTS } from '@/platform/trackRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { newId } from './newIds'
import { usePositionStore } from './position'
import { browserCare } from './recordingCare'

/** The visitor's tracks: recorded point by point, or brought in from a file; recording goes on from screen to screen. */
export const useTracksStore = defineStore('tracks', () => {
  const position = usePositionStore()
  let database: TrackDatabase | undefined
  let care: RecordingCare | undefined
  let saving = Promise.resolve()
  let run: StoredRun | undefined
  let isResumed = false
  let endCare: (() => void) | undefined
  const nextRuns = new Map<string, number>()
  const tracks = shallowRef<readonly Track[]>([])
  const setAside = ref(0)
  const isLoaded = ref(false)
  const problem = ref<DatabaseProblem | null>(null)
  const removed = shallowRef<Track | null>(null)
  /** The track that grows now; one that is open and not this was cut off, or waits. */
  const recordingId = ref<string | null>(null)
  /** Whether the screen is kept on for it. */
  const wake = ref<WakeState>('idle')
  const recording = computed(() => tracks.value.find(({ id }) => id === recordingId.value))

  /** Use `made` for keeping them, and `madeCare` while recording; without them what the browser has, once. */
  function connect(made?: TrackDatabase, madeCare?: RecordingCare): TrackDatabase {
    if (database === undefined)
      care = madeCare ?? (made === undefined ? browserCare : undefined)
    database ??= made ?? createTrackDatabase(connectVisitor())
    return database
  }

  async function load(): Promise<void> {
    const read = await connect().all()
    isLoaded.value = true
    if ('problem' in read) {
      problem.value = read.problem
      return
    }
    problem.value = null
    const known = new Map(tracks.value.map(track => [track.id, track]))
    for (const { track, nextRun } of read.value.tracks) {
      if (!known.has(track.id))
        nextRuns.set(track.id, nextRun)
    }
    const stored = read.value.tracks.map(({ track }) => known.get(track.id) ?? track)
    tracks.value = [...tracks.value.filter(({ id }) => stored.every(track => track.id !== id)), ...stored]
    setAside.value = read.value.setAside
  }

  function replace(track: Track): void {
    tracks.value = tracks.value.some(({ id }) => id === track.id)
      ? tracks.value.map(each => each.id === track.id ? track : each)
      : [track, ...tracks.value]
  }

  // One write after the other, so that an older state never overwrites a newer one.
  function write(work: (database: TrackDatabase) => Promise<{ readonly value: null } | { readonly problem: DatabaseProblem }>): Promise<boolean> {
    const done = saving.then(async () => {
      const outcome = await work(connect())
      problem.value = 'problem' in outcome ? outcome.problem : null
      return 'value' in outcome
    })
    saving = done.then(() => {})
    return done
  }

  /** Keep a whole track, as one from a file; true once the device has it. */
  function add(track: Omit<Track, 'id' | 'addedAt'>, addedAt: number): Promise<boolean> {
    const whole = { ...track, id: newId(), addedAt }
    replace(whole)
    return write(each => each.put(whole))
  }

  /** Change what is known of a track besides its points. */
  function change(id: string, part: Partial<Pick<TrackHead, 'name' | 'isDone' | 'fitted'>>): Promise<boolean> {
    const before = tracks.value.find(track => track.id === id)
    if (before === undefined)
      return Promise.resolve(false)
    const after = { ...before, ...part }
    replace(after)
    return write(each => each.putHead(after))
  }

  function append(point: TrackPoint, begins: boolean): void {
    const grown = recording.value
    if (grown === undefined)
      return
    if (run === undefined || begins || run.points.length >= RUN_POINTS) {
      const number = nextRuns.get(grown.id) ?? 0
      nextRuns.set(grown.id, number + 1)
      run = { track: grown.id, run: number, begins, points: [] }
    }
    const stored = { ...run, points: [...run.points, point] }
    run = stored
    replace({ ...grown, runs: begins ? [...grown.runs, [point]] : [...grown.runs.slice(0, -1), [...grown.runs.at(-1) ?? [], point]] })
    void write(each => each.putRun(stored))
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
    nextRuns.set(track.id, 0)
    resume(track.id)
    return write(each => each.put(track))
  }

  /** Go on with a track that was paused or cut off. */
  function resume(id: string): void {
    if (recordingId.value !== null)
      return
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
  async function remove(id: string): Promise<void> {
    if (recordingId.value === id)
      pause()
    const track = tracks.value.find(each => each.id === id) ?? null
    if (!await write(each => each.remove(id)))
      return
    removed.value = track
    tracks.value = tracks.value.filter(each => each.id !== id)
  }

  async function putBack(): Promise<void> {
    const track = removed.value
    removed.value = null
    if (track === null)
      return
    replace(track)
    nextRuns.set(track.id, 1 + track.runs.reduce((sum, points) => sum + Math.ceil(points.length / RUN_POINTS), 0))
    await write(each => each.put(track))
  }

  return {
    tracks, setAside, isLoaded, problem, removed, recording, recordingId, wake,
    connect, load, add, change, begin, resume, pause, finish, remove, putBack,
    /** Resolves when all that was written so far is on the device, or failed. */
    settled: () => saving,
  }
})
