import type { RunningServer } from './runServer'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, IMMUTABLE, REVALIDATE, SECURITY_HEADERS } from '../../deploy/headers'
import { createSite } from '../../deploy/site'
import { installed } from '../installed'
import { FILES, makeSite } from './madeSite'
import { hasBrotli, runCaddy, runNginx } from './runServer'

const { folder, remove } = await makeSite()
const nginx = installed('nginx', 'nginx-light libnginx-mod-http-brotli-static')
const caddy = installed('caddy', 'caddy')

afterAll(() => remove())

async function runSite(base = '/'): Promise<RunningServer> {
  const server = createServer(createSite({ dist: folder, base }))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    stop: () => new Promise(done => server.close(() => done())),
  }
}

const servers = [
  { name: 'npm start', run: () => runSite() },
  ...nginx === undefined ? [] : [{ name: 'nginx', run: () => runNginx(nginx, folder) }],
  ...caddy === undefined ? [] : [{ name: 'Caddy', run: () => runCaddy(caddy, folder) }],
]

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; ?charset=utf-8$/i,
  js: /^(?:text|application)\/javascript(?:; ?charset=utf-8)?$/i,
  css: /^text\/css(?:; ?charset=utf-8)?$/i,
  json: /^application\/json\b/,
  webmanifest: /^application\/manifest\+json\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png$/,
  woff2: /^font\/woff2$/,
  pmtiles: /^application\/vnd\.pmtiles$/,
  txt: /^text\/plain(?:; ?charset=utf-8)?$/i,
  xml: /^(?:text|application)\/xml\b/,
}

const files = Object.entries(FILES).filter(([file]) => !file.endsWith('.html'))
const pages = [
  ['/', 'index.html'],
  ['/map', 'map/index.html'],
  ['/map/', 'map/index.html'],
  ['/map?kind=red', 'map/index.html'],
  ['/en', 'en/index.html'],
  ['/plan', 'plan/index.html'],
  ['/plan/one-day', 'plan/one-day/index.html'],
  ['/plan/shared?x=1', 'plan/shared/index.html'],
  ['/plan/00ff00ff00ff00ff00ff', 'shell/index.html'],
  ['/en/plan/00ff00ff00ff00ff00ff?day=2', 'shell/index.html'],
] as const
const missingPages = ['/no/such/page', '/plan/a/b', '/.git/config']
const missingFiles = ['/plan/unknown.js', '/assets/gone.js', '/assets/gone', '/guide/old/index.json', '/packs/old/x.pmtiles', '/nothing.png', '/map/index.html.br', '/sw.js.gz', '/%2e%2e/package.json']

describe.each(servers)('$name', ({ name, run }) => {
  let server: RunningServer
  const get = (path: string, init: RequestInit = {}) => fetch(server.origin + path, { redirect: 'manual', ...init })
  const without = ({ headers }: Response) => SECURITY_HEADERS.filter(({ name, value }) => headers.get(name) !== value).map(({ name }) => name)

  beforeAll(async () => {
    server = await run()
  })

  afterAll(() => server.stop())

  it.each(pages)('answers %s with the page, to be asked for again', async (path, file) => {
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control'), without(response)]).toEqual([200, REVALIDATE, []])
    expect(response.headers.get('content-type')).toMatch(TYPES['html'] ?? '')
    expect(await response.text()).toBe(FILES[file])
  })

  it.each(files)('sends %s with its type, kept as long as its address holds', async (file, text) => {
    const response = await get(`/${file}`)
    const isHashed = /^(?:assets|guide\/abc|packs\/def)\//.test(file)
    expect([response.status, response.headers.get('cache-control'), without(response)]).toEqual([200, isHashed ? IMMUTABLE : REVALIDATE, []])
    expect(response.headers.get('content-type') ?? '').toMatch(TYPES[file.split('.').at(-1) ?? ''] ?? '')
    expect(await response.text()).toBe(text)
  })

  it.each([...missingPages, ...missingFiles])('answers %s with a true 404 that is not kept', async (path) => {
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control'), without(response)]).toEqual([404, REVALIDATE, []])
    expect((await response.text()).includes(FILES['404.html'])).toBe(missingPages.includes(path))
  })

  it('is only read, and says so with the same headers', async () => {
    const response = await get('/map', { method: 'POST' })
    expect([response.status, without(response)]).toEqual([405, []])
  })

  it.each(['/map', '/assets/app-1.js', '/guide/abc/index.json', '/sw.js', '/plan/00ff00ff'])('sends %s compressed ahead of time', async (path) => {
    const encodingFor = async (accepted: string) => (await get(path, { headers: { 'accept-encoding': accepted } })).headers.get('content-encoding')
    expect([await encodingFor('gzip, br'), await encodingFor('gzip'), await encodingFor('identity')]).toEqual([name === 'nginx' && !hasBrotli ? 'gzip' : 'br', 'gzip', null])
    expect((await get(path, { headers: { 'accept-encoding': 'gzip' } })).headers.get('vary')).toMatch(/accept-encoding/i)
  })

  it('answers with 304 where nothing has changed', async () => {
    const etag = (await get('/map')).headers.get('etag') ?? ''
    const response = await get('/map', { headers: { 'if-none-match': etag } })
    expect([etag === '', response.status, without(response)]).toEqual([false, 304, []])
  })

  it('sends a part of a map pack', async () => {
    const response = await get('/packs/def/hengdong.pmtiles', { headers: { range: 'bytes=1-2' } })
    expect([response.status, response.headers.get('content-range'), response.headers.get('content-type'), await response.text()]).toEqual([206, 'bytes 1-2/5', 'application/vnd.pmtiles', 'il'])
    expect((await get('/packs/def/hengdong.pmtiles')).headers.get('accept-ranges')).toBe('bytes')
    expect((await get('/packs/def/hengdong.pmtiles', { headers: { range: 'bytes=5-' } })).status).toBe(416)
  })
})

describe.skipIf(nginx === undefined)('nginx', () => {
  let server: Awaited<ReturnType<typeof runNginx>>

  beforeAll(async () => {
    server = await runNginx(nginx ?? '', folder)
  })

  afterAll(() => server.stop())

  it('sends the headers even with what it cannot read', async () => {
    const { port } = new URL(server.origin)
    const answer = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /map HTTP/1.1\r\n\r\n'))
      socket.on('data', (part: Buffer) => text += part.toString()).on('end', () => resolve(text)).on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1.1 400/)
    for (const { name, value } of SECURITY_HEADERS)
      expect(answer).toContain(`${name}: ${value}`)
  })

  it('serves the site under /guide/ of another', async () => {
    const get = (path: string) => fetch(server.subPathOrigin + path, { redirect: 'manual', headers: { 'accept-encoding': 'gzip' } })
    expect((await get('/guide')).headers.get('location')).toBe('/guide/')
    for (const [path, file] of pages) {
      const response = await get(`/guide${path}`)
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, REVALIDATE])
      expect(await response.text()).toBe(FILES[file])
    }
    const script = await get('/guide/assets/app-1.js')
    expect([script.status, script.headers.get('cache-control'), script.headers.get('content-encoding')]).toEqual([200, IMMUTABLE, 'gzip'])
    expect(SECURITY_HEADERS.filter(({ name, value }) => script.headers.get(name) !== value)).toEqual([])
    expect([(await get('/guide/plan/unknown.js')).status, (await get('/map')).status]).toEqual([404, 404])
  })
})

const keyed = [
  ...nginx === undefined ? [] : [{ name: 'nginx', run: (policy: string): Promise<RunningServer> => runNginx(nginx, folder, policy) }],
  ...caddy === undefined ? [] : [{ name: 'Caddy', run: (policy: string): Promise<RunningServer> => runCaddy(caddy, folder, policy) }],
]

it.each(keyed)('$name sends the policy of a site with a key for 天地图 with every answer, once it is written into its configuration', async ({ run }) => {
  const policy = contentSecurityPolicy({ hasTianditu: true })
  const server = await run(policy)
  try {
    for (const path of ['/', '/map', '/sw.js', '/no/such/page'])
      expect((await fetch(server.origin + path)).headers.get('content-security-policy')).toBe(policy)
  }
  finally {
    await server.stop()
  }
})
