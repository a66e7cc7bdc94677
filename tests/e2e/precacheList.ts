import type { PrecacheEntry } from '@/domain/precacheEntry'

/** The list of files within the text of a built worker, and where it stands there. */
export interface PrecacheList {
  readonly entries: readonly PrecacheEntry[]
  readonly start: number
  readonly end: number
}

/** Find the list that the build wrote into the worker. */
export function precacheListOf(worker: string): PrecacheList {
  const start = worker.search(/\[\{[^{}]*"integrity":"/)
  if (start < 0)
    throw new Error('the built worker holds no list of files')
  const end = worker.indexOf(']', start) + 1
  const entries: readonly PrecacheEntry[] = JSON.parse(worker.slice(start, end))
  return { entries, start, end }
}

/** The same worker with another list. */
export function withPrecacheList(worker: string, entries: readonly PrecacheEntry[]): string {
  const { start, end } = precacheListOf(worker)
  return worker.slice(0, start) + JSON.stringify(entries) + worker.slice(end)
}
