import { expect, it } from 'vitest'
import { fetchVerified, integrityOf } from '@/service-worker/verifiedFetch'

const URL_ = 'https://x.test/map'
const RIGHT = 'the right bytes'

async function entry(revision: string | null = 'r1') {
  return { url: 'map', revision, integrity: await integrityOf(new TextEncoder().encode(RIGHT)) }
}

function answers(...responses: (() => Response | Promise<Response>)[]) {
  const asked: RequestCache[] = []
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    asked.push(init.cache ?? 'default')
    const next = responses[Math.min(asked.length, responses.length) - 1]
    if (!next)
      throw new Error('nothing to answer')
    return next()
  }
  return { asked, options: { fetch, stallMilliseconds: 20 } }
}

it('hands over the exact bytes, with the headers that belong to the file', async () => {
  const headers = { 'content-type': 'text/html', 'content-security-policy': 'default-src \'none\'', 'content-encoding': 'br', 'content-length': '9', 'vary': 'accept-encoding' }
  const { options } = answers(() => new Response(RIGHT, { headers }))
  const response = await fetchVerified(URL_, await entry(), options)
  expect(await response.text()).toBe(RIGHT)
  expect([...response.headers.keys()].sort()).toEqual(['content-security-policy', 'content-type'])
})

it('may take a hashed file from the HTTP cache, but asks whether a page still holds', async () => {
  const hashed = answers(() => new Response(RIGHT))
  await fetchVerified(URL_, await entry(null), hashed.options)
  const page = answers(() => new Response(RIGHT))
  await fetchVerified(URL_, await entry('r1'), page.options)
  expect([hashed.asked, page.asked]).toEqual([['default'], ['no-cache']])
})

it('passes by the HTTP cache when that holds wrong bytes', async () => {
  const { asked, options } = answers(() => new Response('stale'), () => new Response(RIGHT))
  expect(await (await fetchVerified(URL_, await entry(null), options)).text()).toBe(RIGHT)
  expect(asked).toEqual(['default', 'reload'])
})

it.each<[string, () => Response | Promise<Response>]>([
  ['a 200 with another body', () => new Response('<h1>Log in to the hotel network</h1>')],
  ['a short body', () => new Response(RIGHT.slice(0, 4))],
  ['a 404 with the right body', () => new Response(RIGHT, { status: 404 })],
  ['a 503', () => new Response(RIGHT, { status: 503 })],
  ['a lost connection', () => Promise.reject(new TypeError('failed to fetch'))],
])('refuses %s', async (_, response) => {
  await expect(fetchVerified(URL_, await entry(), answers(response).options)).rejects.toThrow()
})

it('gives up when the answer stalls', async () => {
  const fetch = (_: string, { signal }: RequestInit): Promise<Response> => Promise.resolve(new Response(new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('the'))
      signal?.addEventListener('abort', () => controller.error(signal.reason))
    },
  })))
  await expect(fetchVerified(URL_, await entry(), { fetch, stallMilliseconds: 20 })).rejects.toThrow('nothing arrived')
})

it('waits as long as something arrives', async () => {
  const fetch = (): Promise<Response> => Promise.resolve(new Response(new ReadableStream({
    async start(controller) {
      for (const character of RIGHT) {
        controller.enqueue(new TextEncoder().encode(character))
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      controller.close()
    },
  })))
  expect(await (await fetchVerified(URL_, await entry(), { fetch, stallMilliseconds: 60 })).text()).toBe(RIGHT)
})
