import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { buildSite } from '../e2e/freshBuild'

/** Every file of a folder by its path, with the hash of its bytes. */
async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort()
  return new Map(await Promise.all(files.map(async file => [relative(folder, file), createHash('sha256').update(await readFile(file)).digest('hex')] as const)))
}

it('is byte-identical when built twice, in another folder, at another hour and in another time zone', async () => {
  const folders = [await mkdtemp(join(tmpdir(), 'guide-one-')), await mkdtemp(join(tmpdir(), 'guide-other-'))] as const
  process.env['TZ'] = 'Asia/Shanghai'
  buildSite(folders[0])
  process.env['TZ'] = 'America/St_Johns'
  buildSite(folders[1])
  const [one, other] = [await hashes(folders[0]), await hashes(folders[1])]
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter(name => one.get(name) !== other.get(name))
  console.log(`${one.size} files, ${differing.length} of them different`)
  expect(one.size).toBeGreaterThan(500)
  expect(differing).toEqual([])
  await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
})
