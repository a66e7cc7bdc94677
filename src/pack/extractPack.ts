import type { PackArea, PackPlan } from './planPack'
import type { PackSource } from './packSource'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fetchTiles } from './fetchTiles'
import { openArchive } from './openArchive'
import { partFile, readPartState, removePart, writePartState } from './partState'
import { planPack } from './planPack'
import { SourceProblem } from './sourceProblem'
import { verifyPack } from './verifyPack'

/** How an extraction goes on. */
export interface ExtractEvents {
  /** Before the first tile is fetched. `before` is what became of an earlier, unfinished try. */
  readonly onPlan: (plan: PackPlan, before: 'none' | 'resumed' | 'changed') => void
  /** Bytes of tile data that are there. */
  readonly onProgress: (done: number, total: number) => void
  readonly onVerify: () => void
}

/** Take `area` out of `source` and put it at `out`, whole and verified; throws a SourceProblem and keeps what it has. */
export async function extractPack(source: PackSource, { area, out, events }: { readonly area: PackArea, readonly out: string, readonly events: ExtractEvents }): Promise<{ readonly plan: PackPlan, readonly replicated: string | undefined }> {
  const archive = await openArchive(source)
  const plan = await planPack(archive, area)
  const before = await readPartState(out)
  const known = before?.key === plan.key ? before.hashes : new Map<number, string>()
  events.onPlan(plan, before === null ? 'none' : before.key === plan.key ? 'resumed' : 'changed')
  await mkdir(dirname(out), { recursive: true })

  function tell(hashes: ReadonlyMap<number, string>): void {
    const done = [...hashes.keys()].reduce((sum, content) => sum + (plan.contents[content]?.length ?? 0), 0)
    events.onProgress(done, plan.layout.dataLength)
  }

  const part = await open(partFile(out), known.size > 0 ? 'r+' : 'w+').catch((error: unknown) => {
    throw new SourceProblem('no-room', error instanceof Error ? error.message : String(error))
  })
  let hashes: ReadonlyMap<number, string>
  try {
    await part.truncate(plan.head.length + plan.layout.dataLength)
    await part.write(plan.head, 0, plan.head.length, 0)
    tell(known)
    hashes = await fetchTiles(part, {
      source,
      plan,
      known,
      compression: archive.header.tileCompression,
      onFetched: async (hashes) => {
        await writePartState(out, { key: plan.key, hashes })
        tell(hashes)
      },
    })
    await part.sync()
  }
  finally {
    await part.close()
  }
  events.onVerify()
  await verifyPack(partFile(out), { plan, hashes, source: archive }).catch(async (error: unknown) => {
    // What was fetched cannot be trusted; the next try must not build on it.
    if (error instanceof SourceProblem && error.trouble === 'damaged')
      await removePart(out, true)
    throw error
  })
  await rename(partFile(out), out)
  await removePart(out, false)
  return { plan, replicated: archive.replicated }
}
