import type { MapPack } from '@/domain/mapPack'
import type { DownloadEnd } from '@/domain/packStage'
import type { DownloadOptions } from '@/platform/packDownload'
import type { Network } from '@/platform/network'
import type { PackStore } from '@/platform/packStore'
import { packCacheName } from '@/domain/packCache'
import { browserNetwork } from '@/platform/network'
import { downloadPack } from '@/platform/packDownload'
import { readPackOffers } from '@/platform/packOffers'
import { hearOfPacks, tellOfPacks } from '@/platform/packRoom'
import { browserPackStore, sha256 } from '@/platform/packStore'
import { browserStorage } from '@/platform/storage'
import { browserStoredFiles } from '@/platform/storedFiles'

/** Where packs come from and where they are kept. */
export interface PackBackend {
  /** Undefined where the browser keeps none. */
  readonly store: PackStore | undefined
  /** What the host offers; `null` when it cannot be asked. */
  readonly offers: () => Promise<readonly MapPack[] | null>
  readonly download: (pack: MapPack, options: Pick<DownloadOptions, 'signal' | 'onProgress'>) => Promise<DownloadEnd>
  readonly network: Network
  /** Bytes that may still be stored, `null` where the browser does not tell. */
  readonly room: () => Promise<number | null>
  /** Have the worker store the part of the app that draws packs. */
  readonly storeApp: () => Promise<void>
  /** Tell the maps that a pack has come or gone. */
  readonly tell: () => void
  /** Call `listener` when another tab, or the want of room, changed what is stored; returns how to stop. */
  readonly hear: (listener: () => void) => () => void
  readonly onOnline: (listener: () => void) => () => void
}

/** The packs of the site at `base` and of this browser. */
export function browserPacks(base: string): PackBackend {
  const store = browserPackStore(base)
  return {
    store,
    offers: () => readPackOffers(base),
    download: async (pack, options) => store === undefined
      ? 'failed'
      : downloadPack(pack, {
          ...options,
          store,
          fetch: (url, init) => fetch(url, init),
          digest: sha256,
          scope: new URL(base, location.href).href,
          wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
        }),
    network: browserNetwork(),
    room: async () => {
      const { usage, quota } = await browserStorage().read()
      return usage === null || quota === null ? null : quota - usage
    },
    storeApp: async () => {
      await browserStoredFiles(base).ask('repair', () => {})
    },
    tell: () => tellOfPacks(packCacheName(base)),
    hear: listener => hearOfPacks(packCacheName(base), listener),
    onOnline: (listener) => {
      window.addEventListener('online', listener)
      return () => window.removeEventListener('online', listener)
    },
  }
}
