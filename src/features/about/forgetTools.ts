import type { VisitorRecords } from '@/domain/visitorRecords'
import type { Forgotten } from '@/platform/forget'
import type { InjectionKey } from 'vue'
import { inject } from 'vue'
import { watchConnection } from '@/platform/connection'

/** What deleting everything needs of the device; each is called only once the page runs in a browser. */
export interface ForgetTools {
  readonly readMade: () => Promise<VisitorRecords | null>
  readonly forget: () => Promise<Forgotten>
  readonly isOnline: () => boolean
  /** Load the page at `address` with nothing kept. */
  readonly startEmpty: (address: string) => Promise<void>
  /** True when that has just happened. */
  readonly isStartedEmpty: () => Promise<boolean>
}

/** Under this key a test provides another device. */
export const FORGET_TOOLS: InjectionKey<ForgetTools> = Symbol('forget tools')

// Loaded when asked for: few who read the page delete anything.
const browser = () => import('@/platform/browserForget')

/** This device. */
export function useForgetTools(): ForgetTools {
  return inject(FORGET_TOOLS, () => ({
    readMade: async () => (await browser()).readMade(),
    forget: async () => (await browser()).forgetHere(import.meta.env.BASE_URL),
    isOnline: () => watchConnection().isOnline(),
    startEmpty: async address => (await browser()).startEmpty(address),
    isStartedEmpty: async () => location.search !== '' && (await browser()).isStartedEmpty(),
  }), true)
}
