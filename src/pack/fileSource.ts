import type { FileHandle } from 'node:fs/promises'
import type { PackSource } from './packSource'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { SourceProblem } from './sourceProblem'

/** An archive on this machine. */
export function fileSource(path: string): PackSource {
  let handle: FileHandle | null = null

  async function opened(): Promise<FileHandle> {
    handle ??= await open(path).catch(() => {
      throw new SourceProblem('not-found', `there is no file ${path} that can be read`)
    })
    return handle
  }

  return {
    name: basename(path),
    async open() {
      const stat = await (await opened()).stat()
      if (!stat.isFile())
        throw new SourceProblem('not-pmtiles', `${path} is no file`)
      return { size: stat.size, version: String(stat.mtimeMs) }
    },
    async read(offset, length) {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await (await opened()).read(bytes, 0, length, offset)
      if (bytesRead < length)
        throw new SourceProblem('truncated', `${path} ends at byte ${offset + bytesRead}`)
      return bytes
    },
    async close() {
      await handle?.close()
      handle = null
    },
  }
}
