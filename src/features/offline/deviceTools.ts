import type { BrowserTraits } from '@/domain/installWay'
import type { StorageKeeper } from '@/platform/storage'
import type { StoredFiles } from '@/platform/storedFiles'
import type { VisitorData } from '@/platform/visitorData'
import type { InjectionKey } from 'vue'
import { inject } from 'vue'
import { browserVisitor } from '@/platform/browserVisitor'
import { watchConnection } from '@/platform/connection'
import { browserTraits } from '@/platform/install'
import { browserStorage } from '@/platform/storage'
import { browserStoredFiles } from '@/platform/storedFiles'

/** What the page needs of the device; each is called only once the page runs in a browser. */
export interface DeviceTools {
  readonly files: () => StoredFiles
  readonly storage: () => StorageKeeper
  readonly traits: () => BrowserTraits
  readonly visitor: () => VisitorData & { readonly close: () => void }
  readonly isOnline: () => boolean
}

/** Under this key a test provides another device. */
export const DEVICE_TOOLS: InjectionKey<DeviceTools> = Symbol('device tools')

/** This device. */
export function useDeviceTools(): DeviceTools {
  return inject(DEVICE_TOOLS, () => ({
    files: () => browserStoredFiles(import.meta.env.BASE_URL),
    storage: browserStorage,
    traits: browserTraits,
    visitor: browserVisitor,
    isOnline: () => watchConnection().isOnline(),
  }), true)
}
