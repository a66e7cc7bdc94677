import { access, readFile, rename, rm, writeFile } from 'node:fs/promises'
import * as v from 'valibot'

/** What of an unfinished pack has been fetched. */
export interface PartState {
  /** Changes with the source, the bounds and everything else that decides the bytes of the pack. */
  readonly key: string
  /** SHA-256 of each content that was written, by its index. */
  readonly hashes: ReadonlyMap<number, string>
}

const stateSchema = v.strictObject({
  key: v.string(),
  hashes: v.array(v.tuple([v.number(), v.string()])),
})

/** The unfinished pack itself, beside the finished one. */
export function partFile(out: string): string {
  return `${out}.part`
}

/** What was noted of an unfinished pack; null where nothing or nothing readable was, or the pack itself is gone. */
export async function readPartState(out: string): Promise<PartState | null> {
  try {
    await access(partFile(out))
    const { output, success } = v.safeParse(stateSchema, JSON.parse(await readFile(stateFile(out), 'utf8')))
    return success ? { key: output.key, hashes: new Map(output.hashes) } : null
  }
  catch {
    return null
  }
}

/** Note what has been fetched; a crash leaves the note before or this one, never half of it. */
export async function writePartState(out: string, { key, hashes }: PartState): Promise<void> {
  const fresh = `${stateFile(out)}.new`
  await writeFile(fresh, JSON.stringify({ key, hashes: [...hashes] }))
  await rename(fresh, stateFile(out))
}

/** Take the note away; with `everything`, the unfinished pack too. */
export async function removePart(out: string, everything: boolean): Promise<void> {
  await rm(stateFile(out), { force: true })
  if (everything)
    await rm(partFile(out), { force: true })
}

function stateFile(out: string): string {
  return `${out}.part.json`
}
