/**
 * What a page may ask of the service worker: take over now, say which release it serves, or fetch
 * what is missing. The last two are answered with a `WorkerStatus` on the port sent along.
 */
export const WORKER_MESSAGES = ['activate', 'version', 'repair'] as const
export type WorkerMessage = (typeof WORKER_MESSAGES)[number]

/** What a service worker says of itself. */
export interface WorkerStatus {
  /** Short name of the release it serves; changes with every file. */
  readonly release: string
  /** The version of the guide's content in it, `null` where its list names none. */
  readonly guide: string | null
  /** True only when every file of the release is stored. */
  readonly isComplete: boolean
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
