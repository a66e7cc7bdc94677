import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { TINY_GUIDE } from './tinyGuide'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'guide-'))

function check(data: string): { readonly status: number | null, readonly stdout: string, readonly stderr: string } {
  return spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.node.json', 'src/compiler/check.ts', data], { cwd: ROOT, encoding: 'utf8' })
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('npm run check', () => {
  it('prints what is tied and located, and no problem', () => {
    const { status, stdout } = check(TINY_GUIDE)
    expect(stdout).toContain('tied       12 mentions: place 9, dish 1, ingredient 1, person 1')
    expect(stdout).toContain('places     3: area 1, line 1, unknown, not-found 1')
    expect(stdout.trim().split('\n').at(-1)).toBe('0 problems')
    expect(status).toBe(0)
  }, 20_000)

  it('prints every problem and fails', () => {
    cpSync(TINY_GUIDE, folder, { recursive: true })
    writeFileSync(join(folder, 'waymarks.yaml'), 'nothing')
    writeFileSync(join(folder, 'places/mishui.yaml'), '- [')
    const { status, stdout } = check(folder)
    expect(stdout).toContain('waymarks.yaml:1 must be a list, not "nothing"')
    expect(stdout).toContain('places/mishui.yaml:1 not valid YAML')
    expect(status).toBe(1)
  }, 20_000)

  it.each([
    ['nowhere', 'There is no folder'],
    ['data/README.md', 'is no folder'],
  ])('says so where there is no folder: %s', (path, sentence) => {
    expect(check(path)).toMatchObject({ status: 1, stdout: expect.stringContaining(sentence), stderr: '' })
  }, 20_000)

  it('names every file that an empty folder lacks, with the folder', () => {
    mkdirSync(join(folder, 'empty'))
    expect(check(join(folder, 'empty')).stdout).toMatch(/\/empty\/sources\.yaml:1 this file is missing\n/)
  }, 20_000)
})
