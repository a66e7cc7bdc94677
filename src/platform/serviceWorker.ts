import type { WorkerMessage, WorkerStatus } from '@/domain/workerStatus'
import { readWorkerStatus } from '@/domain/workerStatus'

/**
 * `installing`: the guide is being stored; `ready`: all of it is stored; `update-ready`: a newer
 * release is stored and waits for consent; `updated-elsewhere`: it took over without this tab's
 * consent, by that of another tab or because no tab was in its way; `failed`: not all is stored,
 * tried again when the network or the visitor comes back.
 */
export type WorkerState = 'unsupported' | 'installing' | 'ready' | 'update-ready' | 'updated-elsewhere' | 'failed'

/** What watching the service worker needs from outside. */
export interface ServiceWorkerOptions {
  /** `undefined` where the browser has none. */
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'addEventListener' | 'removeEventListener'> | undefined
  readonly scriptUrl: string
  readonly scope: string
  /** Load this tab anew. */
  readonly reload: () => void
  /** Milliseconds. */
  readonly now: () => number
  /** Call `listener` when the network or the visitor comes back; returns how to stop. */
  readonly onWake: (listener: () => void) => () => void
}

/** The service worker as this tab sees it. */
export interface WorkerWatch {
  /** `null` until it is known whether the guide is stored. */
  readonly state: () => WorkerState | null
  /** What the active worker last said of itself, `null` before that. */
  readonly status: () => WorkerStatus | null
  readonly onChange: (listener: () => void) => () => void
  /** Put the waiting release in charge, then load this tab, and only this one, anew. */
  readonly acceptUpdate: () => void
  readonly stop: () => void
}

const HOUR = 3_600_000
/** A worker that was stopped half-way never answers: after so long, in milliseconds, it counts as silent. What a long repair came to, every tab is told anyway. */
const PATIENCE = 120_000

function ask(worker: ServiceWorker, type: WorkerMessage): Promise<WorkerStatus | undefined> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE)
    port1.onmessage = ({ data }) => {
      // A repair tells how far it is before it answers.
      if (data?.done !== undefined)
        return
      port1.close()
      resolve(readWorkerStatus(data))
    }
    worker.postMessage({ type }, [port2])
  })
}

/** Register the service worker and follow it. */
export function watchServiceWorker(options: ServiceWorkerOptions): WorkerWatch {
  const { container, scriptUrl, scope, reload, now, onWake } = options
  const listeners = new Set<() => void>()
  const followed = new WeakSet<ServiceWorker>()
  let state: WorkerState | null = container ? null : 'unsupported'
  let status: WorkerStatus | null = null
  let registration: ServiceWorkerRegistration | null = null
  let checkedAt = now()
  let isAccepted = false
  let isReloading = false

  function become(next: WorkerState): void {
    state = next
    listeners.forEach(listener => listener())
  }

  function reloadOnce(): void {
    if (!isReloading) {
      isReloading = true
      reload()
    }
  }

  function learn(answer: WorkerStatus | undefined): void {
    status = answer ?? null
    become(state === 'update-ready' || state === 'updated-elsewhere' ? state : answer?.isComplete ? 'ready' : 'failed')
  }

  /** Ready is what the worker can show to be stored, after one attempt to mend what is missing. */
  async function verify(active: ServiceWorker): Promise<void> {
    let answer = await ask(active, 'version')
    if (answer && !answer.isComplete) {
      if (state === null)
        become('installing')
      answer = await ask(active, 'repair')
    }
    learn(answer)
  }

  /** The worker in charge tells every tab what a check has found. */
  function onTold({ data, source }: MessageEvent): void {
    const told = readWorkerStatus(data)
    if (told && source === registration?.active)
      learn(told)
  }

  function activateWaiting(): void {
    if (registration?.waiting)
      registration.waiting.postMessage({ type: 'activate' })
    else if (!registration?.installing)
      reloadOnce()
  }

  function onActivated(worker: ServiceWorker, isUpdate: boolean): void {
    if (isUpdate && isAccepted)
      return reloadOnce()
    if (isUpdate)
      become('updated-elsewhere')
    void verify(worker)
  }

  function onRedundant(isUpdate: boolean, wasActive: boolean): void {
    // The outgoing release, replaced by the one that this tab is told of anyway.
    if (wasActive)
      return
    if (!isUpdate)
      become('failed')
    // Replaced by a still newer release while it waited: what was accepted is "the new one".
    else if (isAccepted)
      activateWaiting()
    else if (state === 'update-ready' && !registration?.waiting)
      become('ready')
  }

  function follow(worker: ServiceWorker | null, active: ServiceWorker | null): void {
    if (!worker || followed.has(worker))
      return
    followed.add(worker)
    const isUpdate = active !== null && active !== worker
    let wasActive = false
    const react = (): void => {
      if (worker.state === 'installed' && isUpdate)
        become('update-ready')
      else if (worker.state === 'activated') {
        wasActive = true
        onActivated(worker, isUpdate)
      }
      else if (worker.state === 'redundant') {
        onRedundant(isUpdate, wasActive)
      }
    }
    worker.addEventListener('statechange', react)
    react()
  }

  function followAll(current: ServiceWorkerRegistration): void {
    follow(current.active, null)
    follow(current.waiting, current.active)
    follow(current.installing, current.active)
  }

  async function start(): Promise<void> {
    try {
      const current = await container?.register(scriptUrl, { scope, updateViaCache: 'none' })
      if (!current)
        return
      if (current !== registration)
        current.addEventListener('updatefound', () => followAll(current))
      registration = current
      followAll(current)
      if (state === null && current.active?.state !== 'activated')
        become('installing')
    }
    catch {
      become('failed')
    }
  }

  function onWoken(): void {
    if (state === 'failed') {
      if (registration?.active)
        void verify(registration.active)
      else
        void start()
    }
    else if (registration && now() - checkedAt >= HOUR) {
      checkedAt = now()
      registration.update().catch(() => undefined)
    }
  }

  const stopWaking = container ? onWake(onWoken) : () => undefined
  container?.addEventListener('message', onTold)
  void start()

  return {
    state: () => state,
    status: () => status,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    acceptUpdate: () => {
      isAccepted = true
      activateWaiting()
    },
    stop: () => {
      stopWaking()
      container?.removeEventListener('message', onTold)
      listeners.clear()
    },
  }
}
