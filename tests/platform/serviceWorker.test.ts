import type { WorkerWatch } from '@/platform/serviceWorker'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchServiceWorker } from '@/platform/serviceWorker'
import { FakeRegistration, FakeWorker } from './fakeRegistration'

let registration: FakeRegistration
let channel: EventTarget
let reloads: number
let time: number
let wake: () => void
let fails: boolean

beforeEach(() => {
  registration = new FakeRegistration()
  channel = new EventTarget()
  reloads = 0
  time = 0
  fails = false
})

const soon = () => new Promise(resolve => setTimeout(resolve, 20))

async function watch(container: 'present' | 'absent' = 'present', see: (watched: WorkerWatch) => void = () => undefined) {
  const present: unknown = Object.assign(channel, { register: async () => {
    if (fails)
      throw new TypeError('failed to register')
    return registration
  } })
  const isContainer = (value: unknown): value is ServiceWorkerContainer => value === present
  const watched = watchServiceWorker({
    container: container === 'present' && isContainer(present) ? present : undefined,
    scriptUrl: '/sw.js',
    scope: '/',
    reload: () => {
      reloads += 1
    },
    now: () => time,
    onWake: (listener) => {
      wake = listener
      return () => undefined
    },
  })
  see(watched)
  watched.onChange(() => see(watched))
  await soon()
  return watched
}

/** A tab whose worker is in charge already. */
async function watchReady() {
  registration.active = new FakeWorker()
  registration.active.state = 'activated'
  return watch()
}

it('says so where the browser has no service worker', async () => {
  expect((await watch('absent')).state()).toBe('unsupported')
})

describe('the first visit', () => {
  it('is ready only when the worker is active and shows that all is stored', async () => {
    const first = registration.find()
    const watched = await watch()
    expect(watched.state()).toBe('installing')
    registration.install(first)
    await soon()
    expect(watched.state()).toBe('installing')
    registration.activate(first)
    await soon()
    expect(watched.state()).toBe('ready')
    expect(watched.status()).toEqual({ release: 'r', guide: 'g', isComplete: true })
    expect(reloads).toBe(0)
  })

  it('has failed when the worker could not store everything, and tries again when woken', async () => {
    const first = registration.find()
    const watched = await watch()
    registration.installing = null
    first.become('redundant')
    expect(watched.state()).toBe('failed')
    const second = registration.find()
    wake()
    await soon()
    registration.install(second)
    registration.activate(second)
    await soon()
    expect(watched.state()).toBe('ready')
  })

  it('has failed when the worker cannot be registered', async () => {
    fails = true
    const watched = await watch()
    expect(watched.state()).toBe('failed')
    fails = false
    registration.active = new FakeWorker()
    registration.active.state = 'activated'
    wake()
    await soon()
    expect(watched.state()).toBe('ready')
  })
})

describe('a later visit', () => {
  it('says nothing of storing before the worker has answered: all may be stored long since', async () => {
    registration.active = new FakeWorker()
    registration.active.state = 'activated'
    const seen: unknown[] = []
    await watch('present', watched => seen.push(watched.state()))
    expect(seen).toEqual([null, 'ready'])
  })

  it('is storing where the worker is taking charge only now', async () => {
    registration.active = new FakeWorker()
    registration.active.state = 'activating'
    const watched = await watch()
    expect(watched.state()).toBe('installing')
    registration.active.become('activated')
    await soon()
    expect(watched.state()).toBe('ready')
  })

  it('is storing while files that went missing are fetched again', async () => {
    registration.active = new FakeWorker()
    registration.active.state = 'activated'
    registration.active.answer = { release: 'r', guide: 'g', isComplete: false }
    registration.active.afterRepair = { release: 'r', guide: 'g', isComplete: true }
    const seen: unknown[] = []
    await watch('present', watched => seen.push(watched.state()))
    expect(seen).toEqual([null, 'installing', 'ready'])
  })
})

describe('a worker that never answers', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('counts in the end as one that has not stored everything', async () => {
    registration.active = Object.assign(new FakeWorker(), { state: 'activated', postMessage: () => undefined })
    const watching = watch()
    await vi.advanceTimersByTimeAsync(100)
    const watched = await watching
    expect(watched.state()).toBeNull()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(watched.state()).toBe('failed')
  })
})

describe('a worker that lost files', () => {
  it('mends them before it counts as ready', async () => {
    registration.active = new FakeWorker()
    registration.active.state = 'activated'
    registration.active.answer = { release: 'r', guide: 'g', isComplete: false }
    registration.active.afterRepair = { release: 'r', guide: 'g', isComplete: true }
    const watched = await watch()
    expect(registration.active.heard).toEqual(['version', 'repair'])
    expect(watched.state()).toBe('ready')
  })

  it('is not ready while it cannot', async () => {
    registration.active = new FakeWorker()
    registration.active.state = 'activated'
    registration.active.answer = { release: 'r', guide: 'g', isComplete: false }
    registration.active.afterRepair = registration.active.answer
    expect((await watch()).state()).toBe('failed')
  })
})

describe('an update', () => {
  it('waits for consent', async () => {
    const watched = await watchReady()
    const next = registration.find()
    expect(watched.state()).toBe('ready')
    registration.install(next)
    expect(watched.state()).toBe('update-ready')
    expect(next.heard).toEqual([])
    expect(reloads).toBe(0)
  })

  it('that was waiting before the tab opened is offered too', async () => {
    registration.waiting = new FakeWorker()
    registration.waiting.state = 'installed'
    expect((await watchReady()).state()).toBe('update-ready')
  })

  it('that waits does not hide which release is in charge meanwhile', async () => {
    registration.waiting = new FakeWorker()
    registration.waiting.state = 'installed'
    registration.active = new FakeWorker()
    registration.active.state = 'activated'
    const seen: unknown[] = []
    await watch('present', watched => seen.push([watched.state(), watched.status()?.release]))
    expect(seen.at(-1)).toEqual(['update-ready', 'r'])
  })

  it('reloads the tab that accepted, once, and not before the new worker is active', async () => {
    const watched = await watchReady()
    const next = registration.find()
    registration.install(next)
    next.onActivate = () => undefined
    watched.acceptUpdate()
    expect(reloads).toBe(0)
    registration.activate(next)
    expect(reloads).toBe(1)
    watched.acceptUpdate()
    await soon()
    expect(reloads).toBe(1)
  })

  it('accepted in another tab is told, never forced', async () => {
    const watched = await watchReady()
    const next = registration.find()
    registration.install(next)
    const seen: unknown[] = []
    watched.onChange(() => seen.push(watched.state()))
    registration.activate(next)
    await soon()
    expect(watched.state()).toBe('updated-elsewhere')
    expect(seen).not.toContain('failed')
    expect(reloads).toBe(0)
    watched.acceptUpdate()
    expect(reloads).toBe(1)
  })

  it('that fails leaves the stored release ready', async () => {
    const watched = await watchReady()
    const next = registration.find()
    registration.installing = null
    next.become('redundant')
    expect(watched.state()).toBe('ready')
  })

  it('accepted while a still newer one replaces it brings the newer one', async () => {
    const watched = await watchReady()
    const second = registration.find()
    registration.install(second)
    second.onActivate = () => undefined
    watched.acceptUpdate()
    const third = registration.find()
    registration.install(third)
    expect(third.heard).toEqual(['activate'])
    expect(reloads).toBe(1)
  })

  it('is looked for when the visitor comes back, at most once an hour', async () => {
    await watchReady()
    wake()
    time = 3_600_000
    wake()
    wake()
    expect(registration.updates).toBe(1)
  })
})

describe('what a check finds', () => {
  const told = (source: unknown, isComplete: boolean) =>
    channel.dispatchEvent(Object.assign(new Event('message'), { source, data: { release: 'r', guide: 'g', isComplete } }))

  it('ends the claim to be ready, and mending brings it back', async () => {
    const watched = await watchReady()
    told(registration.active, false)
    expect([watched.state(), watched.status()?.isComplete]).toEqual(['failed', false])
    told(registration.active, true)
    expect(watched.state()).toBe('ready')
  })

  it('is believed from the worker in charge only, and from no other message', async () => {
    const watched = await watchReady()
    told(new FakeWorker(), false)
    channel.dispatchEvent(Object.assign(new Event('message'), { source: registration.active, data: { isComplete: false } }))
    expect(watched.state()).toBe('ready')
  })

  it('leaves an offered update standing', async () => {
    const watched = await watchReady()
    registration.install(registration.find())
    told(registration.active, false)
    expect(watched.state()).toBe('update-ready')
  })
})
