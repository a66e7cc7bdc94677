import type { MapPack } from '@/domain/mapPack'
import { safeParse } from 'valibot'
import { packIndexSchema } from '@/domain/mapPack'

/** The packs that the host of the site at `base` offers; `null` where it could not be asked or gave no list. */
export async function readPackOffers(base: string, fetch: (url: string, init: RequestInit) => Promise<Response> = (url, init) => window.fetch(url, init)): Promise<readonly MapPack[] | null> {
  try {
    const response = await fetch(`${base}packs/index.json`, { cache: 'no-cache' })
    const parsed = safeParse(packIndexSchema, await response.json())
    return response.ok && parsed.success ? parsed.output.packs : null
  }
  catch {
    return null
  }
}
