import type { Header } from 'pmtiles'
import type { FileHandle } from 'node:fs/promises'
import type { PackPlan } from './planPack'
import type { PackSource } from './packSource'
import type { SourceRequest } from './planRequests'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { Compression } from 'pmtiles'
import { SourceProblem } from './sourceProblem'

/** What fetching needs to know and whom it tells. */
export interface FetchOptions {
  readonly source: PackSource
  readonly plan: PackPlan
  readonly compression: Header['tileCompression']
  /** Hashes of contents that are there already. */
  readonly known: ReadonlyMap<number, string>
  /** Called after each reading with all hashes so far, one call at a time. */
  readonly onFetched: (hashes: ReadonlyMap<number, string>) => Promise<void>
}

/** Readings at a time: enough to hide the way to the server, few enough to be a polite guest. */
const AT_A_TIME = 4

/** Fetch what is missing of a pack into `part`; the first problem ends it, what was fetched stays. */
export async function fetchTiles(part: FileHandle, { source, plan, compression, known, onFetched }: FetchOptions): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map(known)
  const waiting = plan.requests.filter(({ contents }) => contents.some(content => !known.has(content)))
  let problem: unknown = null
  let noted: Promise<void> = Promise.resolve()

  async function bring({ offset, length, contents }: SourceRequest): Promise<void> {
    const bytes = await source.read(offset, length)
    const fresh: (readonly [number, string])[] = []
    for (const content of contents) {
      const { offset: start, length: size } = plan.contents[content] ?? { offset, length: 0 }
      const data = bytes.subarray(start - offset, start - offset + size)
      checkTile(data, compression)
      await writeAll(part, data, plan.head.length + (plan.layout.offsets[content] ?? 0))
      fresh.push([content, createHash('sha256').update(data).digest('hex')])
    }
    noted = noted.then(() => {
      for (const [content, hash] of fresh)
        hashes.set(content, hash)
      return onFetched(hashes)
    })
    await noted
  }

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined && problem === null; next = waiting.shift()) {
      await bring(next).catch((error: unknown) => {
        problem ??= error
      })
    }
  }

  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  if (problem !== null)
    throw problem
  return hashes
}

function checkTile(data: Uint8Array, compression: Header['tileCompression']): void {
  if (compression !== Compression.Gzip)
    return
  try {
    gunzipSync(data)
  }
  catch {
    throw new SourceProblem('damaged', 'a tile of it cannot be unpacked')
  }
}

async function writeAll(part: FileHandle, data: Uint8Array, position: number): Promise<void> {
  try {
    let written = 0
    while (written < data.length)
      written += (await part.write(data, written, data.length - written, position + written)).bytesWritten
  }
  catch (error) {
    throw new SourceProblem('no-room', error instanceof Error ? error.message : String(error))
  }
}
