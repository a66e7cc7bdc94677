import type { DeviceTools } from '@/features/offline/deviceTools'
import type { Locale } from '@/domain/locale'
import type { PackState, StoredFile } from '@/domain/storedFiles'
import type { StorageAnswer } from '@/platform/storage'
import type { StoreState } from '@/platform/storedFiles'
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { ref } from 'vue'
import { DEVICE_TOOLS } from '@/features/offline/deviceTools'
import OfflineView from '@/features/offline/OfflineView.vue'
import { LOCALE } from '@/locales/useMessages'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createVisitorData } from '@/platform/visitorData'
import { useFieldChecksStore } from '@/stores/fieldChecks'
import { useTracksStore } from '@/stores/tracks'

export const CHROME = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36'
export const WECHAT = `${CHROME} MicroMessenger/8.0.49`
export const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1'

const file = (path: string): StoredFile => ({ path, state: 'whole', bytes: 1000 })
export const WHOLE: readonly StoredFile[] = ['./', 'assets/a.js', 'guide/v/index.json', 'guide/v/basemap.json', 'fonts/a.woff2'].map(file)

/** The files with those at `paths` as `state`. */
export const withState = (state: StoredFile['state'], ...paths: readonly string[]): readonly StoredFile[] =>
  WHOLE.map(each => paths.includes(each.path) ? { ...each, state } : each)

let count = 0

/** A device as a test would have it, changed in the middle of it. */
export interface FakeDevice {
  store: StoreState
  isOnline: boolean
  files: readonly StoredFile[] | undefined
  /** What is stored once a repair is through. */
  repaired: readonly StoredFile[]
  storage: StorageAnswer
  canPersist: boolean
  readonly asked: string[]
  readonly connection: ReturnType<typeof connectVisitor>
  readonly data: ReturnType<typeof createVisitorData>
  /** Another release takes over. */
  change: () => void
}

/** The page on a device. */
export async function offlinePage(given: Partial<Pick<FakeDevice, 'store' | 'isOnline' | 'files' | 'repaired' | 'storage' | 'canPersist'>> & { readonly userAgent?: string, readonly locale?: Locale, readonly packs?: readonly PackState[], readonly isStandalone?: boolean, readonly readStorage?: () => Promise<StorageAnswer> } = {}) {
  document.body.replaceChildren()
  localStorage.clear()
  const connection = connectVisitor({ name: `device-${count++}` })
  const device: FakeDevice = {
    store: 'stored', isOnline: true, files: WHOLE, repaired: WHOLE, canPersist: true,
    storage: { isPersisted: false, usage: 3_400_000, quota: 10_000_000_000 },
    asked: [],
    connection,
    data: createVisitorData({ connection, changes: createPlanChanges(undefined), now: () => 1, storage: () => localStorage }),
    change: () => undefined,
    ...given,
  }
  const tools: DeviceTools = {
    files: () => ({
      state: async () => device.store,
      ask: async (type, onProgress) => {
        device.asked.push(type)
        onProgress({ done: 2, total: 5 })
        await new Promise(resolve => setTimeout(resolve, 5))
        if (type === 'repair')
          device.files = device.repaired
        return device.files && { release: 'ab12', guide: 'g7', isComplete: device.files.every(({ state }) => state === 'whole'), files: device.files }
      },
      onChange: (listener) => {
        device.change = listener
        return () => undefined
      },
    }),
    storage: () => ({
      canPersist: device.canPersist,
      read: given.readStorage ?? (async () => device.storage),
      persist: async () => device.storage.isPersisted === true,
    }),
    traits: () => ({ userAgent: given.userAgent ?? CHROME, touchPoints: 5, isStandalone: given.isStandalone ?? false }),
    visitor: () => ({ ...device.data, close: () => undefined }),
    isOnline: () => device.isOnline,
  }
  const host = document.body.appendChild(document.createElement('div'))
  const pinia = createPinia()
  const page = mount(OfflineView, {
    attachTo: host,
    props: { packs: given.packs ?? [] },
    global: { plugins: [pinia], provide: { [DEVICE_TOOLS]: tools, [LOCALE]: ref(given.locale ?? 'zh-CN') } },
  })
  await settle()
  return { element: page.element, device, page, checks: useFieldChecksStore(pinia), tracks: useTracksStore(pinia) }
}

/** Wait until the device has answered and the page shows it. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise(resolve => setTimeout(resolve, 10))
    await flushPromises()
  }
}
