import { expect, it } from 'vitest'
import { loadAnew } from '@/platform/loadAnew'

async function loaded(answer: () => Promise<Response>): Promise<readonly string[]> {
  const addresses: string[] = []
  await loadAnew('/dishes', { fetch: answer, load: address => addresses.push(address) })
  return addresses
}

it('loads the page for which the server answers', async () => {
  expect(await loaded(async () => new Response())).toEqual(['/dishes'])
})

it.each([
  ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server has no such page', async () => new Response('', { status: 404 })],
  ['the server is out of order', async () => new Response('', { status: 502 })],
])('does not give up the present page where %s', async (_, answer) => {
  expect(await loaded(answer)).toEqual([])
})
