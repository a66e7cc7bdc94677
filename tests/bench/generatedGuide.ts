import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { generateGuide } from '../compiler/generateGuide'

export const PLACES = 10_000
export const ESSAYS = 500

/** Write the content of a made-up guide to disk, as a curator would keep it; returns the folder. */
export async function writeGeneratedGuide(): Promise<string> {
  const folder = resolve(import.meta.dirname, '../../.cache/bench-data')
  await rm(folder, { recursive: true, force: true })
  const files = generateGuide({ places: PLACES, essays: ESSAYS })
  const folders = new Set(files.map(({ name }) => dirname(join(folder, name))))
  await Promise.all([...folders].map(path => mkdir(path, { recursive: true })))
  for (const { name, text } of files)
    await writeFile(join(folder, name), text)
  return folder
}
