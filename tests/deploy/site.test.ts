import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECURITY_HEADERS } from '../../deploy/headers'
import { createSite } from '../../deploy/site'
import { compressDist } from '@/build/compressDist'

const MAP = `<h1>地图</h1>${'山水'.repeat(1000)}`
let dist: string
const stops: (() => void)[] = []

async function serve(base?: string): Promise<string> {
  const server = createServer(createSite({ dist, ...base === undefined ? {} : { base } }))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

let origin: string

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'site-'))
  const files = { 'index.html': 'home', '404.html': '<h1>没有这一页</h1>', 'map/index.html': MAP, 'assets/app-1.js': 'run()', 'guide/abc/index.json': '{}', 'sw.js': 'self', 'manifest.webmanifest': '{}' }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(dist, name, '..'), { recursive: true })
    await writeFile(join(dist, name), text)
  }
  expect(await compressDist(dist)).toBe(1)
  origin = await serve()
})

afterAll(async () => {
  stops.forEach(stop => stop())
  await rm(dist, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(origin + path, init)

describe('the site', () => {
  it.each(['/map', '/map/', '/map?kind=red'])('answers %s with the page', async (path) => {
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([200, 'no-cache', MAP])
  })

  it.each(['/assets/app-1.js', '/guide/abc/index.json'])('lets %s be kept for ever', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/sw.js', '/manifest.webmanifest'])('has %s asked for again', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('no-cache')
  })

  it.each([['/no/such/page', 'text/html; charset=utf-8', '没有这一页'], ['/assets/gone.js', 'text/plain; charset=utf-8', '404'], ['/guide/old/index.json', 'text/plain; charset=utf-8', '404'], ['/map/index.html.br', 'text/plain; charset=utf-8', '404'], ['/%2e%2e/package.json', 'text/plain; charset=utf-8', '404']])('answers %s with a true 404', async (path, type, text) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([404, type, 'no-cache'])
    expect(await response.text()).toContain(text)
  })

  it('sends compressed copies', async () => {
    expect((await get('/map', { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBe('br')
    expect((await get('/map', { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBe('gzip')
    expect((await get('/map', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull()
  })

  it.each(['/', '/map', '/assets/app-1.js', '/nothing', '/assets/nothing.js'])('sends the security headers with %s', async (path) => {
    const { headers } = await get(path)
    for (const { name, value } of SECURITY_HEADERS)
      expect(headers.get(name)).toBe(value)
  })

  it('is only read', async () => {
    expect((await get('/map', { method: 'POST' })).status).toBe(405)
  })

  it('works under a base path', async () => {
    const based = await serve('/guide/')
    expect(await (await fetch(`${based}/guide/map?x=1`)).text()).toBe(MAP)
    expect((await fetch(`${based}/guide`, { redirect: 'manual' })).headers.get('location')).toBe('/guide/')
    expect((await fetch(`${based}/map`)).status).toBe(404)
  })
})
