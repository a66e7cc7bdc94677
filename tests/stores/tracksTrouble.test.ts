import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { RUN_POINTS } from '@/platform/trackRecords'
import { START } from '../domain/track/walks'
import { freshName, recorded, reopened, tab } from './trackTab'

const IMPORTED = { hike: 'peak', name: '导入', origin: 'imported', isDone: true, fitted: [], runs: [[{ at: START, height: null, time: null }]] } as const

describe('what is not kept', () => {
  it('is tried again with the next point, however many records it fills, and told until it is on the device', async () => {
    const { tracks, walk, device, name, id } = await recorded(5)
    device.isFull = true
    walk(5, RUN_POINTS + 10)
    await tracks.settled()
    expect(tracks.problem).toBe('full')
    expect(tracks.unsaved.map(track => track.id)).toEqual([id])
    device.isFull = false
    walk(RUN_POINTS + 10, RUN_POINTS + 11)
    await tracks.settled()
    expect([tracks.problem, tracks.unsaved]).toEqual([null, []])
    expect((await reopened(name)).tracks[0]?.runs).toEqual(tracks.tracks[0]?.runs)
  })

  it('is still told after something else was kept', async () => {
    const { tracks, walk, device } = tab()
    await tracks.begin('peak', '', 0)
    device.isFull = true
    walk(0, 5)
    await tracks.settled()
    await tracks.load()
    expect(tracks.problem).toBe('full')
    expect(tracks.unsaved).toHaveLength(1)
  })

  it('is kept without a further point when one tries again', async () => {
    const name = freshName()
    const { tracks, walk, device } = tab(name)
    device.isFull = true
    expect(await tracks.begin('peak', '', 0)).toBe(false)
    walk(0, 5)
    tracks.pause()
    await tracks.retry()
    expect(tracks.problem).toBe('full')
    device.isFull = false
    await tracks.retry()
    expect([tracks.problem, tracks.unsaved]).toEqual([null, []])
    expect((await reopened(name)).tracks[0]?.runs.map(run => run.length)).toEqual([5])
  })

  it('does not hold up what is recorded meanwhile', async () => {
    const name = freshName()
    const { tracks, walk, device } = tab(name)
    device.isFull = true
    expect(await tracks.add(IMPORTED, 5)).toBe(false)
    device.isFull = false
    await tracks.begin('peak', '', 9)
    walk(0, 5)
    await tracks.settled()
    expect((await reopened(name)).tracks.map(({ runs }) => runs[0]?.length)).toEqual([5, 1])
  })

  it('comes back with a track that was deleted and put back', async () => {
    const { tracks, walk, device, name } = await recorded(5)
    device.isFull = true
    walk(5, 8)
    await tracks.settled()
    device.isFull = false
    await tracks.remove(tracks.recordingId ?? '')
    expect([tracks.problem, tracks.unsaved]).toEqual([null, []])
    expect((await reopened(name)).tracks).toEqual([])
    await tracks.putBack()
    expect((await reopened(name)).tracks[0]?.runs.map(run => run.length)).toEqual([8])
  })

  it('keeps a track that could not be deleted, with what is to be kept of it', async () => {
    const { tracks, walk, device } = tab()
    await tracks.begin('peak', '', 0)
    device.isFull = true
    walk(0, 3)
    await tracks.remove(tracks.recordingId ?? '')
    expect(tracks.removed).toBeNull()
    expect(tracks.unsaved).toHaveLength(1)
    expect(tracks.problem).toBe('full')
  })
})

describe('two tabs', () => {
  it('lose no point of a track that both go on with', async () => {
    const { tracks, name, id } = await recorded(5)
    tracks.pause()
    await tracks.settled()
    const [one, other] = [tab(name), tab(name)]
    await Promise.all([one.tracks.load(), other.tracks.load()])
    one.tracks.resume(id)
    other.tracks.resume(id)
    one.walk(100, 110)
    other.walk(200, 207)
    for (const [from, to] of [[110, 110 + RUN_POINTS], [110 + RUN_POINTS, 115 + RUN_POINTS]] as const) {
      await Promise.all([one.tracks.settled(), other.tracks.settled()])
      one.walk(from, to)
    }
    await one.tracks.settled()
    const { runs } = (await reopened(name)).tracks[0] ?? { runs: [] }
    expect(runs.flat()).toHaveLength(5 + 15 + RUN_POINTS + 7)
    // Nothing of one tab is joined to what the other recorded.
    const seconds = runs.map(run => run.map(({ time }) => (time ?? 0) / 1000))
    expect(seconds.every(run => run.every((second, index) => index === 0 || second - (run[index - 1] ?? 0) === 1))).toBe(true)
  })

  it('may both be on a track that one of them deletes: what the other records is kept', async () => {
    const { name, id, ...one } = await recorded(5)
    const other = tab(name)
    await other.tracks.load()
    await other.tracks.remove(id)
    one.walk(5, 9)
    await one.tracks.settled()
    await other.tracks.putBack()
    expect((await reopened(name)).tracks[0]?.runs.map(run => run.length)).toEqual([9])
  })

  it('may one delete it, the other go on with it, and the first put it back: nothing is lost, nothing twice', async () => {
    const { name, id, ...one } = await recorded(5)
    one.tracks.pause()
    const other = tab(name)
    await other.tracks.load()
    await one.tracks.remove(id)
    other.tracks.resume(id)
    other.walk(100, 104)
    await other.tracks.settled()
    await one.tracks.putBack()
    const runs = (await reopened(name)).tracks[0]?.runs ?? []
    expect(runs.map(run => run.length).sort()).toEqual([4, 5])
  })
})

it('does not write over the last points of a track when they cannot be read', async () => {
  const { name, id, ...before } = await recorded(5)
  const newer = { track: id, run: 1, version: 7, begins: false, secret: 'of a newer guide' }
  await before.connection.use(['trackPoints'], 'readwrite', store => store('trackPoints').put(newer))
  const { tracks, walk } = tab(name)
  await tracks.load()
  tracks.resume(id)
  walk(100, 110)
  await tracks.settled()
  expect(await before.connection.use(['trackPoints'], 'readonly', store => store('trackPoints').get([id, 1]))).toEqual({ value: newer })
  expect((await reopened(name)).tracks[0]?.runs.map(run => run.length)).toEqual([5, 10])
  await tracks.remove(id)
  await tracks.putBack()
  expect(await before.connection.use(['trackPoints'], 'readonly', store => store('trackPoints').get([id, 1]))).toEqual({ value: newer })
})

it('puts a record that cannot be read back beside what another tab has recorded since under its number', async () => {
  const { name, id, ...before } = await recorded(5)
  const newer = { track: id, run: 0, version: 7, begins: true, secret: 'of a newer guide' }
  const other = tab(name)
  await other.tracks.load()
  before.tracks.pause()
  await before.connection.use(['trackPoints'], 'readwrite', store => store('trackPoints').put(newer))
  await before.tracks.remove(id)
  other.tracks.resume(id)
  other.walk(100, 104)
  await other.tracks.settled()
  await before.tracks.putBack()
  expect(await before.connection.use(['trackPoints'], 'readonly', store => store('trackPoints').getAll())).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ secret: newer.secret, run: 1 })]) })
  expect((await reopened(name)).tracks[0]?.runs.map(run => run.length)).toEqual([4])
})
