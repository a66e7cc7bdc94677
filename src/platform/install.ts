import type { BrowserTraits } from '@/domain/installWay'

/** The part of the browser's own description that is read. */
export interface Described {
  readonly userAgent: string
  readonly maxTouchPoints: number
  /** Only in Safari on iOS. */
  readonly standalone?: unknown
}

/** What this browser tells of itself. */
export function browserTraits(view: Pick<Window, 'matchMedia'> = window, described: Described = navigator): BrowserTraits {
  const isStandalone = ['standalone', 'fullscreen', 'minimal-ui'].some(mode => view.matchMedia(`(display-mode: ${mode})`).matches)
  return {
    userAgent: described.userAgent,
    touchPoints: described.maxTouchPoints,
    isStandalone: isStandalone || described.standalone === true,
  }
}
