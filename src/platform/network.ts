/** What some browsers tell of the way to the network. */
interface NetworkHints extends EventTarget {
  readonly type?: string
  readonly saveData?: boolean
}

/** Whether the network may cost the visitor money by the byte. */
export interface Network {
  /** `null` where the browser does not tell. */
  readonly isMetered: () => boolean | null
  /** Call `listener` when that may have changed; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void
}

/** The network as `hints` tell of it; iPhones and Firefox tell nothing. */
export function createNetwork(hints: NetworkHints | undefined): Network {
  return {
    isMetered: () => {
      if (hints?.saveData === true)
        return true
      return hints?.type === undefined || hints.type === 'unknown' ? null : hints.type === 'cellular'
    },
    onChange: (listener) => {
      hints?.addEventListener('change', listener)
      return () => hints?.removeEventListener('change', listener)
    },
  }
}

/** The network of this device. */
export function browserNetwork(): Network {
  const hints: unknown = Reflect.get(navigator, 'connection')
  return createNetwork(hints instanceof EventTarget ? hints : undefined)
}
