import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { RUN_POINTS } from '@/platform/trackRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { useTracksStore } from '@/stores/tracks'
import { START } from '../domain/track/walks'
import { freshName, recorded, tab } from './trackTab'

it('has every point of a recording when the browser was killed', async () => {
  const name = freshName()
  const { tracks, walk } = tab(name)
  await tracks.begin('peak', '早上', 0)
  walk(0, RUN_POINTS * 2 + 7)
  await tracks.settled()
  const after = tab(name).tracks
  await after.load()
  expect(after.recordingId).toBeNull()
  expect(after.tracks).toMatchObject([{ name: '早上', isDone: false, origin: 'recorded' }])
  expect(after.tracks[0]?.runs.map(run => run.length)).toEqual([RUN_POINTS * 2 + 7])
  expect(after.tracks[0]?.runs).toEqual(tracks.tracks[0]?.runs)
})

it('goes on with a track that was cut off, as a run of its own, and overwrites nothing', async () => {
  const { name } = await recorded(70)
  const { tracks, walk } = tab(name)
  await tracks.load()
  tracks.resume(tracks.tracks[0]?.id ?? '')
  walk(100, 110)
  await tracks.finish(tracks.tracks[0]?.id ?? '')
  const after = tab(name).tracks
  await after.load()
  expect(after.tracks[0]?.runs.map(run => run.length)).toEqual([70, 10])
  expect(after.tracks[0]?.isDone).toBe(true)
})

it('adds nothing while paused, and begins a new run afterwards', async () => {
  const { tracks, walk, position } = tab()
  await tracks.begin('peak', '', 0)
  const { id } = tracks.tracks[0] ?? { id: '' }
  walk(0, 5)
  tracks.pause()
  expect(position.isOn).toBe(false)
  walk(5, 10)
  tracks.resume(id)
  walk(10, 15)
  expect(tracks.tracks[0]?.runs.map(run => run.length)).toEqual([5, 5])
})

it('pauses one track when another begins, adds to the new one only, and can go on with the first', async () => {
  const { tracks, walk } = tab()
  await tracks.begin('peak', 'first', 0)
  walk(0, 5)
  await tracks.begin('cave', 'second', 1)
  walk(5, 10)
  const points = () => tracks.tracks.map(({ name, isDone, runs }) => ({ name, isDone, points: runs.map(run => run.length) })).sort((one, other) => one.name.localeCompare(other.name))
  expect(points()).toEqual([{ name: 'first', isDone: false, points: [5] }, { name: 'second', isDone: false, points: [5] }])
  expect(tracks.recording?.name).toBe('second')
  tracks.resume(tracks.tracks.find(({ name }) => name === 'first')?.id ?? '')
  walk(10, 13)
  expect(points()).toEqual([{ name: 'first', isDone: false, points: [5, 3] }, { name: 'second', isDone: false, points: [5] }])
})

it('removes a track with its points, and puts both back', async () => {
  const name = freshName()
  const { tracks, walk } = tab(name)
  await tracks.begin('peak', '', 0)
  walk(0, 70)
  await tracks.remove(tracks.tracks[0]?.id ?? '')
  const connection = connectVisitor({ name })
  expect(await connection.use(['trackPoints'], 'readonly', store => store('trackPoints').count())).toEqual({ value: 0 })
  await tracks.putBack()
  const after = tab(name).tracks
  await after.load()
  expect(after.tracks[0]?.runs.map(run => run.length)).toEqual([70])
})

it('keeps what it can read of damaged records, and leaves them where they are', async () => {
  const name = freshName()
  const { tracks, walk } = tab(name)
  await tracks.begin('peak', '', 0)
  walk(0, 3)
  await tracks.settled()
  const id = tracks.tracks[0]?.id ?? ''
  const connection = connectVisitor({ name })
  await connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
    await store('tracks').put({ id: 'other', version: 1, head: { id: 'other' } })
    await store('trackPoints').put({ track: id, run: 1, version: 1, begins: false, points: [[27.3, 113.2, null, null], [99, 113.2, null, null], 'x'] })
    await store('trackPoints').put({ track: id, run: 2, version: 7 })
  })
  const after = tab(name).tracks
  await after.load()
  expect(after.setAside).toBe(2)
  expect(after.tracks[0]?.runs.map(run => run.length)).toEqual([4])
  expect(await connection.use(['trackPoints'], 'readonly', store => store('trackPoints').count())).toEqual({ value: 3 })
})

it('says why nothing is kept, and goes on showing the track', async () => {
  const pinia = createPinia()
  const tracks = useTracksStore(pinia)
  tracks.connect(createTrackDatabase(connectVisitor({ open: () => Promise.reject(new DOMException('', 'QuotaExceededError')) })))
  expect(await tracks.add({ hike: 'peak', name: 'x', origin: 'imported', isDone: true, fitted: [], runs: [[{ at: START, height: null, time: null }]] }, 5)).toBe(false)
  expect(tracks.problem).toBe('full')
  expect(tracks.tracks).toHaveLength(1)
})
