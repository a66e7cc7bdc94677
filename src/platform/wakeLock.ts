/** Whether the screen is kept on: not asked for, kept on, refused by the device, or something the browser cannot do. */
export type WakeState = 'idle' | 'held' | 'refused' | 'unsupported'

/** Keeps the screen on while something is to be read from it. */
export interface WakeLock {
  readonly isSupported: boolean
  /** Keep the screen on from now, and again whenever the page comes back into view. */
  readonly hold: () => Promise<void>
  /** Let the screen go dark as usual. */
  readonly release: () => Promise<void>
}

/** What of a held lock is used. */
export interface HeldLock extends Pick<EventTarget, 'addEventListener'> {
  readonly release: () => Promise<void>
}

/** The parts of the browser that keeping the screen on needs. */
export interface WakeLockOptions {
  readonly request?: (() => Promise<HeldLock>) | undefined
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
}

/** Make a wake lock; `onState` hears of every change, the first one included. */
export function createWakeLock(onState: (state: WakeState) => void, { request, page }: WakeLockOptions = browserOptions()): WakeLock {
  let isWanted = false
  let held: HeldLock | undefined

  async function take(): Promise<void> {
    if (request === undefined || !isWanted || held !== undefined || page.visibilityState !== 'visible')
      return
    try {
      const lock = await request()
      if (!isWanted || held !== undefined)
        return await lock.release()
      held = lock
      lock.addEventListener('release', () => {
        if (held !== lock)
          return
        held = undefined
        onState(isWanted ? 'refused' : 'idle')
      })
      onState('held')
    }
    catch {
      onState('refused')
    }
  }

  // The browser takes the lock away when the page is hidden.
  const onVisible = (): void => void take()

  return {
    isSupported: request !== undefined,
    async hold() {
      if (request === undefined)
        return onState('unsupported')
      isWanted = true
      page.addEventListener('visibilitychange', onVisible)
      await take()
    },
    async release() {
      isWanted = false
      page.removeEventListener('visibilitychange', onVisible)
      const lock = held
      held = undefined
      await lock?.release()
      onState(request === undefined ? 'unsupported' : 'idle')
    },
  }
}

function browserOptions(): WakeLockOptions {
  return { request: 'wakeLock' in navigator ? () => navigator.wakeLock.request('screen') : undefined, page: document }
}
