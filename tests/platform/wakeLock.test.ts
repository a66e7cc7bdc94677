import type { HeldLock, WakeState } from '@/platform/wakeLock'
import { describe, expect, it } from 'vitest'
import { createWakeLock } from '@/platform/wakeLock'

class Lock extends EventTarget implements HeldLock {
  isReleased = false
  release = async (): Promise<void> => {
    this.isReleased = true
    this.dispatchEvent(new Event('release'))
  }
}

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
  show(state: DocumentVisibilityState): void {
    this.visibilityState = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

function setUp(request: 'granted' | 'refused' | 'missing' = 'granted') {
  const page = new Page()
  const locks: Lock[] = []
  const states: WakeState[] = []
  const ask = async (): Promise<HeldLock> => {
    if (request === 'refused')
      throw new DOMException('battery', 'NotAllowedError')
    const lock = new Lock()
    locks.push(lock)
    return lock
  }
  const wakeLock = createWakeLock(state => states.push(state), { request: request === 'missing' ? undefined : ask, page })
  return { wakeLock, page, locks, states }
}

describe('the screen', () => {
  it('is kept on until released', async () => {
    const { wakeLock, locks, states } = setUp()
    await wakeLock.hold()
    await wakeLock.release()
    expect(states).toEqual(['held', 'idle'])
    expect(locks.map(lock => lock.isReleased)).toEqual([true])
  })

  it('is kept on again when the page comes back into view', async () => {
    const { wakeLock, page, locks, states } = setUp()
    await wakeLock.hold()
    page.show('hidden')
    await locks[0]?.release()
    page.show('visible')
    await Promise.resolve()
    expect(states).toEqual(['held', 'refused', 'held'])
    expect(locks).toHaveLength(2)
  })

  it('is not asked for twice', async () => {
    const { wakeLock, locks } = setUp()
    await wakeLock.hold()
    await wakeLock.hold()
    expect(locks).toHaveLength(1)
  })

  it('is let go when the lock comes after it is no longer wanted', async () => {
    const { wakeLock, locks, states } = setUp()
    const holding = wakeLock.hold()
    await wakeLock.release()
    await holding
    expect(locks[0]?.isReleased).toBe(true)
    expect(states.at(-1)).toBe('idle')
  })

  it('says when the device refuses', async () => {
    const { wakeLock, states } = setUp('refused')
    await wakeLock.hold()
    expect(states).toEqual(['refused'])
  })

  it('says when the browser cannot', async () => {
    const { wakeLock, states } = setUp('missing')
    expect(wakeLock.isSupported).toBe(false)
    await wakeLock.hold()
    expect(states).toEqual(['unsupported'])
  })

  it('is not asked for by a hidden page after release', async () => {
    const { wakeLock, page, locks } = setUp()
    await wakeLock.hold()
    await wakeLock.release()
    page.show('visible')
    expect(locks).toHaveLength(1)
  })
})
