import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'

const folder = await mkdtemp(join(tmpdir(), 'guide-release-'))
const site = join(folder, 'site')

afterAll(() => rm(folder, { recursive: true }))

async function put(file: string, daysOld: number): Promise<void> {
  const time = Date.now() / 1000 - daysOld * 86_400
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, file)
  await utimes(file, time, time)
}

/** Do what docs/hosting.md says for a new release; a stand-in for rsync copies, keeping the age of each file. */
async function release(): Promise<void> {
  const text = await readFile(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8')
  const [, recipe = ''] = /```sh\n([^`]*rsync[^`]*)```/u.exec(text) ?? []
  const rsync = join(folder, 'bin/rsync')
  await mkdir(dirname(rsync), { recursive: true })
  await writeFile(rsync, '#!/bin/sh\nwhile [ $# -gt 2 ]; do shift; done\ncp -a "$1." "$2"\n')
  await chmod(rsync, 0o755)
  execFileSync('sh', ['-ec', recipe.replaceAll('/srv/hengdong', site)], { cwd: folder, env: { ...process.env, PATH: `${dirname(rsync)}${delimiter}${process.env['PATH']}` } })
}

describe('a new release', () => {
  it('keeps its own files however long ago they were built, and of older ones those of the last 90 days', async () => {
    for (const file of ['assets/app-1.js', 'guide/abc/index.json', 'packs/index.json'])
      await put(join(folder, 'dist', file), 200)
    await put(join(site, 'assets/app-0.js'), 80)
    await put(join(site, 'assets/app-00.js'), 100)
    await release()
    const kept = await readdir(site, { recursive: true })
    expect(kept.filter(file => file.includes('.')).sort()).toEqual(['assets/app-0.js', 'assets/app-1.js', 'guide/abc/index.json', 'packs/index.json'])
  })
})
