import type { StoredProgress, StoredReport, WorkerMessage } from '@/domain/workerStatus'
import { readCheckAnswer } from '@/domain/storedReport'

/**
 * What a tab can ask about its stored guide: `unsupported`: the browser keeps nothing; `none`: nothing has
 * been stored yet, or storing failed; `storing`: the first visit is at it; `stored`: a worker is in charge.
 */
export type StoreState = 'unsupported' | 'none' | 'storing' | 'stored'

/** What asking needs from outside. */
export interface StoredFilesOptions {
  /** `undefined` where the browser has no service worker. */
  readonly container: Pick<ServiceWorkerContainer, 'getRegistration' | 'ready' | 'addEventListener' | 'removeEventListener'> | undefined
  readonly scope: string
  /** Milliseconds to wait for the first word of the worker, and then for each further one. */
  readonly patience?: { readonly first: number, readonly next: number }
}

/** The guide's files on this device. */
export interface StoredFiles {
  readonly state: () => Promise<StoreState>
  /** Hash every file, or mend what is not whole; undefined when there is no worker to ask or it falls silent. */
  readonly ask: (type: Extract<WorkerMessage, 'check' | 'repair'>, onProgress: (progress: StoredProgress) => void) => Promise<StoredReport | undefined>
  /** Call `listener` when a worker takes charge, so that an earlier report is of another release; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void
}

/** Ask the worker in `container` about the files of the site at `scope`. */
export function createStoredFiles({ container, scope, patience = { first: 8000, next: 90_000 } }: StoredFilesOptions): StoredFiles {
  const find = (): Promise<ServiceWorkerRegistration | undefined> =>
    container?.getRegistration(scope).catch(() => undefined) ?? Promise.resolve(undefined)

  async function state(): Promise<StoreState> {
    if (!container)
      return 'unsupported'
    const found = await find()
    if (found?.active)
      return 'stored'
    return found?.installing || found?.waiting ? 'storing' : 'none'
  }

  async function ask(type: WorkerMessage, onProgress: (progress: StoredProgress) => void): Promise<StoredReport | undefined> {
    const worker = (await find())?.active
    if (!worker)
      return undefined
    const { port1, port2 } = new MessageChannel()
    return new Promise((resolve) => {
      const end = (report: StoredReport | undefined): void => {
        clearTimeout(timer)
        port1.close()
        resolve(report)
      }
      // A worker that was stopped half-way never answers.
      let timer = setTimeout(end, patience.first)
      port1.onmessage = ({ data }) => {
        const answer = readCheckAnswer(data)
        clearTimeout(timer)
        timer = setTimeout(end, patience.next)
        // A worker that cannot look says so.
        if (answer === undefined || 'files' in answer)
          end(answer)
        else
          onProgress(answer)
      }
      worker.postMessage({ type }, [port2])
    })
  }

  return {
    state,
    ask,
    onChange: (listener) => {
      let isStopped = false
      void container?.ready.then(() => isStopped || listener())
      container?.addEventListener('controllerchange', listener)
      return () => {
        isStopped = true
        container?.removeEventListener('controllerchange', listener)
      }
    },
  }
}

/** The files of the site at `base` in this browser. */
export function browserStoredFiles(base: string): StoredFiles {
  return createStoredFiles({ container: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined, scope: base })
}
