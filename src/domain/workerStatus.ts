import type { StoredFile } from './storedFiles'

/**
 * What a page may ask of the service worker: take over now, say which release it serves, hash every
 * stored file, or fetch what is missing or damaged. The second is answered with a `WorkerStatus` on
 * the port sent along, the last two with `StoredProgress` after `StoredProgress` and a `StoredReport`.
 */
export const WORKER_MESSAGES = ['activate', 'version', 'check', 'repair'] as const
export type WorkerMessage = (typeof WORKER_MESSAGES)[number]

/** What a service worker says of itself; also to every tab, unasked, after a check. */
export interface WorkerStatus {
  /** Short name of the release it serves; changes with every file. */
  readonly release: string
  /** The version of the guide's content in it, `null` where its list names none. */
  readonly guide: string | null
  /** True only when every file of the release is stored, and none was found damaged. */
  readonly isComplete: boolean
}

/** How many of the files have been looked at. */
export interface StoredProgress {
  readonly done: number
  readonly total: number
}

/** Every file of the release as a check found it. */
export interface StoredReport extends WorkerStatus {
  readonly files: readonly StoredFile[]
}

/** The message in `data`, or undefined when it is none. */
export function readWorkerMessage(data: unknown): WorkerMessage | undefined {
  return typeof data === 'object' && data !== null && 'type' in data
    ? WORKER_MESSAGES.find(type => type === data.type)
    : undefined
}

/** The status in `data`, or undefined when it is none. */
export function readWorkerStatus(data: unknown): WorkerStatus | undefined {
  if (typeof data !== 'object' || data === null || !('release' in data) || !('guide' in data) || !('isComplete' in data))
    return undefined
  const { release, guide, isComplete } = data
  return typeof release === 'string' && (typeof guide === 'string' || guide === null) && typeof isComplete === 'boolean'
    ? { release, guide, isComplete }
    : undefined
}
