import type { Page } from 'puppeteer-core'

/** Delete each stored file whose address holds `address`, or turn over one bit of it, as a failing device would; how many there were. */
export async function spoilStored(page: Page, address: string, how: 'delete' | 'damage'): Promise<number> {
  return page.evaluate(async (address, how) => {
    let count = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const stored = request.url.includes(address) ? await cache.match(request) : undefined
        if (stored === undefined)
          continue
        count += 1
        await cache.delete(request)
        if (how === 'delete')
          continue
        const bytes = new Uint8Array(await stored.arrayBuffer())
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        await cache.put(request, new Response(bytes, { headers: stored.headers }))
      }
    }
    return count
  }, address, how)
}
