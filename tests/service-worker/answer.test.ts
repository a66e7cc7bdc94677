import { describe, expect, it } from 'vitest'
import { tiandituTiles } from '@/domain/cartography/tianditu'
import { answerFor } from '@/service-worker/answer'

const LISTED = new Set(['', 'map', 'en', 'en/map', 'essays/zuishi-hengdong', 'shell', 'assets/app-1.js', 'guide/abc/index.json', 'manifest.webmanifest'])

function answer(path: string, { mode = 'navigate', method = 'GET', scope = 'https://x.test/', listed = LISTED } = {}) {
  return answerFor({ url: new URL(path, scope).href, mode, method }, scope, each => listed.has(each))
}

describe('a page', () => {
  it.each([
    ['./', ''],
    ['./?utm=1', ''],
    ['index.html', ''],
    ['map', 'map'],
    ['map/', 'map'],
    ['map/index.html?kind=red&x=1', 'map'],
    ['en/map?kind=red', 'en/map'],
    ['en/', 'en'],
    ['essays/zuishi-hengdong?p=3', 'essays/zuishi-hengdong'],
  ])('%s comes from the release as "%s"', (path, stored) => {
    expect(answer(path)).toEqual({ from: 'release', path: stored })
  })

  it.each(['places/wuji-laojie', 'places/wuji-laojie?from=map', 'en/places/mishui', 'no/such/page', 'places/'])('that is not stored, %s, is drawn by the shell', (path) => {
    expect(answer(path)).toEqual({ from: 'release', path: 'shell' })
  })

  it('goes to the network when there is no shell', () => {
    expect(answer('places/mishui', { listed: new Set() })).toBeUndefined()
  })

  it.each(['robots.txt', 'sitemap.xml', 'files/plan.pdf'])('that is a file of its own, %s, goes to the network', (path) => {
    expect(answer(path)).toBeUndefined()
  })

  it('works under a base path', () => {
    const scope = 'https://x.test/guide/'
    expect(answer('map?x=1', { scope })).toEqual({ from: 'release', path: 'map' })
    expect(answer('./', { scope })).toEqual({ from: 'release', path: '' })
    expect(answer('/elsewhere', { scope })).toBeUndefined()
  })
})

describe('a file', () => {
  const mode = 'cors'

  it('of the release comes from the release', () => {
    expect(answer('assets/app-1.js', { mode })).toEqual({ from: 'release', path: 'assets/app-1.js' })
    expect(answer('guide/abc/index.json', { mode })).toEqual({ from: 'release', path: 'guide/abc/index.json' })
  })

  it.each(['assets/lazy-0.js', 'guide/old/index.json'])('of an earlier release, %s, may be stored there', (path) => {
    expect(answer(path, { mode })).toEqual({ from: 'earlier', path })
  })

  it.each(['sw.js', 'version.json', './'])('that nobody lists, %s, goes to the network', (path) => {
    expect(answer(path, { mode })).toBeUndefined()
  })

  it('of another site is none of its business', () => {
    expect(answer('https://other.test/assets/app-1.js', { mode })).toBeUndefined()
  })

  it('that is a tile of the online map goes by it, and so is never stored', () => {
    expect(answer(tiandituTiles('vec', 'key').replace('{s}', '0'), { mode: 'no-cors' })).toBeUndefined()
  })
})

it('answers only what is read, never what is sent', () => {
  expect(answer('map', { method: 'POST' })).toBeUndefined()
  expect(answer('map', { method: 'HEAD' })).toBeUndefined()
})
