import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BEFORE_PAINT_SOURCE } from '@/build/beforePaint'
import { cacheControl, contentSecurityPolicy, IMMUTABLE, REVALIDATE, SECURITY_HEADERS } from '../../deploy/headers'
import { SERVER_FILES, withPolicy } from '../../deploy/writePolicy'

const shipped = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../deploy', name), 'utf8')

it.each(SERVER_FILES)('%s sends the same headers', (name) => {
  const text = shipped(name)
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

it('lets a page run no script within itself but the one that every page has before its first paint', () => {
  const [sources] = contentSecurityPolicy({ hasTianditu: false }).split('; ').filter(part => part.startsWith('script-src'))
  expect(sources?.split(' ')).toEqual(['script-src', '\'self\'', BEFORE_PAINT_SOURCE])
  expect(BEFORE_PAINT_SOURCE).toMatch(/^'sha256-[\w+/]{43}='$/)
})

describe('the tiles of 天地图', () => {
  const plain = contentSecurityPolicy({ hasTianditu: false })
  const withTiles = contentSecurityPolicy({ hasTianditu: true })

  it('may be shown only by a site that has a key for them, as pictures and by nothing else', () => {
    expect(plain).not.toContain('tianditu')
    const differing = withTiles.split('; ').filter(part => !plain.split('; ').includes(part))
    expect(differing).toHaveLength(1)
    expect(differing[0]?.split(' ')).toEqual(['img-src', '\'self\'', 'data:', 'blob:', ...[0, 1, 2, 3, 4, 5, 6, 7].map(nth => `https://t${nth}.tianditu.gov.cn`)])
  })

  it.each(SERVER_FILES)('can be written into %s, which without a key is as it was', (name) => {
    const changed = withPolicy(shipped(name), withTiles)
    expect(changed.split(withTiles)).toHaveLength(2)
    expect(changed).not.toContain(plain)
    expect(withPolicy(changed, plain)).toBe(shipped(name))
  })

  it('are not written where there is no policy to replace', () => {
    expect(() => withPolicy('server { }', withTiles)).toThrow('no policy')
  })
})

it('_redirects sends plans that only the device knows to the shell, in both languages', () => {
  const lines = shipped('_redirects').trim().split('\n')
  expect(lines.map(line => line.split(/\s+/))).toEqual([['/plan/:id', '/shell/', '200'], ['/en/plan/:id', '/shell/', '200']])
})
