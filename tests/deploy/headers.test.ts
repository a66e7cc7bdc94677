import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { cacheControl, IMMUTABLE, REVALIDATE, SECURITY_HEADERS } from '../../deploy/headers'

it.each(['nginx.conf', 'Caddyfile', '_headers'])('%s sends the same headers', (name) => {
  const text = readFileSync(resolve(import.meta.dirname, '../../deploy', name), 'utf8')
  for (const { name: header, value } of SECURITY_HEADERS) {
    const line = text.split('\n').find(each => each.includes(header))
    expect(line, header).toContain(value)
  }
  expect(text).toContain(IMMUTABLE)
})

it.each([
  ['assets/app-1.js', IMMUTABLE],
  ['guide/abc/index.json', IMMUTABLE],
  ['packs/def/hengdong.pmtiles', IMMUTABLE],
  ['packs/index.json', REVALIDATE],
  ['', REVALIDATE],
  ['map', REVALIDATE],
  ['en/places/mishui', REVALIDATE],
  ['sw.js', REVALIDATE],
  ['manifest.webmanifest', REVALIDATE],
  ['fonts/hengdong-song.woff2', REVALIDATE],
])('%s is kept by "%s"', (path, expected) => {
  expect(cacheControl(path)).toBe(expected)
})

it('_redirects sends plans that only the device knows to the shell, in both languages', () => {
  const lines = readFileSync(resolve(import.meta.dirname, '../../deploy/_redirects'), 'utf8').trim().split('\n')
  expect(lines.map(line => line.split(/\s+/))).toEqual([['/plan/:id', '/shell/', '200'], ['/en/plan/:id', '/shell/', '200']])
})
