import { packCacheName } from '@/domain/packCache'
import { hearOfPacks } from './packRoom'

/** True where a pack, or a part of one, lies on this device. */
export async function hasStoredPack(base: string): Promise<boolean> {
  return 'caches' in window && await caches.has(packCacheName(base)).catch(() => false)
}

/** True where there is something to say of a pack: this device has one, or the host offers one. Asks the host only while online. */
export async function knowsPack(base: string): Promise<boolean> {
  try {
    return await hasStoredPack(base) || ('caches' in window && navigator.onLine && (await (await fetch(`${base}packs/index.json`)).text()).includes('"url"'))
  }
  catch {
    return false
  }
}

/** Call `look` when a pack is there, and whenever one has come or gone, in whichever tab; returns how to stop. */
export function watchPack(base: string, look: () => void): () => void {
  void hasStoredPack(base).then(isThere => isThere && look())
  return hearOfPacks(packCacheName(base), look)
}
