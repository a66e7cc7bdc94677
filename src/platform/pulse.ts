/** What tells how time passes in a page, sleep included. */
export interface Pulse {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Call `beat` every `milliseconds` until the function that is returned is called. */
  readonly every: (milliseconds: number, beat: () => void) => () => void
  /** Call `listener` whenever the page comes back into view, as after the phone was asleep. */
  readonly onReturn: (listener: () => void) => () => void
}

/** The pulse of this page. */
export const browserPulse: Pulse = {
  now: () => Date.now(),
  every(milliseconds, beat) {
    const timer = setInterval(beat, milliseconds)
    return () => clearInterval(timer)
  },
  onReturn(listener) {
    const heard = (): void => {
      if (document.visibilityState === 'visible')
        listener()
    }
    document.addEventListener('visibilitychange', heard)
    return () => document.removeEventListener('visibilitychange', heard)
  },
}
