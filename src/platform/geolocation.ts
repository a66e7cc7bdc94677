import type { Fix } from '@/domain/fix'
import { readFix } from '@/domain/fix'

/** Why the device does not tell where it is. */
export type LocateProblem = 'unsupported' | 'insecure' | 'denied' | 'unavailable' | 'timeout'

/** A position that the device reports, WGS 84. */
export type LocatedPosition = Fix

/** What the browser offers. */
export interface LocateOptions {
  readonly geolocation: Pick<Geolocation, 'watchPosition' | 'clearWatch'> | undefined
  readonly isSecure: boolean
  readonly timeoutSeconds: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** Called on each position and on each problem; `denied` and what comes before asking are final. */
export interface LocateListener {
  readonly found: (position: LocatedPosition) => void
  readonly failed: (problem: LocateProblem) => void
}

/** Codes of GeolocationPositionError. */
const DENIED = 1
const TIMEOUT = 3

/** The browser's geolocation; to be called in a page. */
export function browserLocation(): LocateOptions {
  return {
    geolocation: 'geolocation' in navigator ? navigator.geolocation : undefined,
    isSecure: window.isSecureContext,
    timeoutSeconds: 20,
  }
}

/** Follow the position of the device until the function that is returned is called; the position stays on the device. */
export function followPosition(listener: LocateListener, { geolocation, isSecure, timeoutSeconds, now = Date.now }: LocateOptions): () => void {
  const impossible = !isSecure ? 'insecure' : geolocation === undefined ? 'unsupported' : null
  if (geolocation === undefined || impossible !== null) {
    listener.failed(impossible ?? 'unsupported')
    return () => {}
  }
  let stopped = false
  const watch = geolocation.watchPosition(
    ({ coords: { latitude, longitude, accuracy, altitude, heading, speed }, timestamp }) => {
      const position = readFix({ latitude, longitude, accuracy, altitude, heading, speed, time: timestamp }, now())
      if (!stopped && position !== undefined)
        listener.found(position)
    },
    ({ code }) => {
      if (!stopped)
        listener.failed(code === DENIED ? 'denied' : code === TIMEOUT ? 'timeout' : 'unavailable')
    },
    { enableHighAccuracy: true, timeout: timeoutSeconds * 1000, maximumAge: 10_000 },
  )
  return () => {
    stopped = true
    geolocation.clearWatch(watch)
  }
}
