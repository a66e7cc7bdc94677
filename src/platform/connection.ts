/** Tells whether the device has a network; a network alone does not promise that a site can be reached. */
export interface Connection {
  readonly isOnline: () => boolean
  /** Call `listener` on each change; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void
}

/** What the browser tells of the network. */
export interface ConnectionOptions {
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly navigator: { readonly onLine: boolean }
}

/** Watch the network of this device. */
export function watchConnection({ events, navigator }: ConnectionOptions = { events: window, navigator: window.navigator }): Connection {
  return {
    isOnline: () => navigator.onLine,
    onChange: (listener) => {
      events.addEventListener('online', listener)
      events.addEventListener('offline', listener)
      return () => {
        events.removeEventListener('online', listener)
        events.removeEventListener('offline', listener)
      }
    },
  }
}
