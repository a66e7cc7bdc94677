import type { ServiceWorkerOptions } from './serviceWorker'
import { reloadSafely } from './beforeReload'

/** Where the worker of the site at `base` is; the only script address that the content policy lets through. */
export function workerUrl(base: string): string {
  return `${base}sw.js`
}

/** What this browser offers for watching the service worker of the site at `base`. */
export function browserWorker(base: string): ServiceWorkerOptions {
  return {
    container: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    scriptUrl: workerUrl(base),
    scope: base,
    reload: () => void reloadSafely(),
    now: () => Date.now(),
    onWake: (listener) => {
      const onVisibility = (): void => {
        if (document.visibilityState === 'visible')
          listener()
      }
      document.addEventListener('visibilitychange', onVisibility)
      window.addEventListener('online', listener)
      return () => {
        document.removeEventListener('visibilitychange', onVisibility)
        window.removeEventListener('online', listener)
      }
    },
  }
}

/** Resolves when the page has loaded and the browser has nothing better to do. */
export function whenPageIsQuiet(): Promise<void> {
  return new Promise((resolve) => {
    const whenIdle = (): void => {
      if ('requestIdleCallback' in window)
        requestIdleCallback(() => resolve(), { timeout: 2000 })
      else
        setTimeout(resolve, 300)
    }
    if (document.readyState === 'complete')
      whenIdle()
    else
      window.addEventListener('load', whenIdle, { once: true })
  })
}
