import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licencesText, packageFolder, readLicence } from '@/build/packageLicence'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'licences-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function made(name: string, license: unknown, text?: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }))
  if (text !== undefined)
    await writeFile(join(path, 'LICENSE'), text)
  return path
}

describe('the licence of a package', () => {
  it('is what the package says', async () => {
    expect(readLicence(await made('plain', 'MIT', 'Copyright (c) somebody\n'))).toEqual({ name: 'plain', version: '1.0.0', licence: 'MIT', text: 'Copyright (c) somebody' })
  })

  it('is known by its text where the package does not name it', async () => {
    expect(readLicence(await made('unnamed', undefined, 'Redistribution and use in source and binary forms, with or without …')).licence).toBe('BSD-2-Clause')
  })

  it.each(['GPL-3.0-only', 'UNLICENSED', undefined])('stops the build when it is %s', async (licence) => {
    const path = await made(`other-${licence}`, licence)
    expect(() => readLicence(path)).toThrow(`other-${licence} 1.0.0`)
  })
})

it.each([
  ['/x/node_modules/vue/dist/vue.js', '/x/node_modules/vue'],
  ['/x/node_modules/@vue/shared/index.js?commonjs', '/x/node_modules/@vue/shared'],
  ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
  ['\0/x/node_modules/a/b.js', '/x/node_modules/a'],
  ['/x/src/app/client.ts', undefined],
])('the module %s lies in %s', (module, expected) => {
  expect(packageFolder(module)).toBe(expected)
})

it('says a text once for all that share it', () => {
  const text = licencesText([
    { name: 'a', version: '1', licence: 'MIT', text: 'the words' },
    { name: 'b', version: '2', licence: 'MIT', text: 'the words' },
    { name: 'c', version: '3', licence: 'ISC', text: null },
  ])
  expect(text.match(/the words/g)).toHaveLength(1)
  expect(text).toMatch(/a 1 \(MIT\)\nb 2 \(MIT\)[\s\S]*c 3 \(ISC\)/)
})
