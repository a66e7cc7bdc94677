/** Why there is no compass: the device has none, or the visitor did not allow it. */
export type CompassProblem = 'unsupported' | 'denied'

/** Called with the direction of the upper edge of the screen, degrees from true or magnetic north; the two differ here by a few degrees. */
export interface CompassListener {
  readonly turned: (heading: number) => void
  readonly failed: (problem: CompassProblem) => void
}

/** The part of the window that the compass needs. */
export interface CompassOptions {
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  /** Asks the visitor where the device wants that; only within a tap. */
  readonly request: (() => Promise<unknown>) | undefined
  /** Degrees by which the screen is turned in the hand. */
  readonly screenAngle: () => number
}

/** Without a word for so long the device has no compass, in milliseconds. */
const PATIENCE = 4000

function numberAt(event: object, key: string): number | undefined {
  const value: unknown = Reflect.get(event, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The heading in an orientation event; undefined where it tells none. */
export function headingOf(event: object, isAbsolute: boolean, screenAngle: number): number | undefined {
  const own = numberAt(event, 'webkitCompassHeading')
  const alpha = numberAt(event, 'alpha')
  const heading = own ?? (isAbsolute && alpha !== undefined ? 360 - alpha : undefined)
  return heading === undefined || heading < 0 ? undefined : (heading + screenAngle) % 360
}

/** Follow the compass until the function that is returned is called. */
export function followCompass({ turned, failed }: CompassListener, { page, request, screenAngle }: CompassOptions = browserCompass()): () => void {
  let isOver = false
  let hasTurned = false
  const absolute = (event: object): void => hear(event, true)
  const plain = (event: object): void => hear(event, Reflect.get(event, 'absolute') === true)

  function hear(event: object, isAbsolute: boolean): void {
    const heading = headingOf(event, isAbsolute, screenAngle())
    if (isOver || heading === undefined)
      return
    hasTurned = true
    turned(heading)
  }

  async function begin(): Promise<void> {
    if (request !== undefined && await request().catch(() => 'denied') !== 'granted')
      return isOver ? undefined : failed('denied')
    if (isOver)
      return
    page.addEventListener('deviceorientationabsolute', absolute)
    page.addEventListener('deviceorientation', plain)
    setTimeout(() => {
      if (!isOver && !hasTurned)
        failed('unsupported')
    }, PATIENCE)
  }

  void begin()
  return () => {
    isOver = true
    page.removeEventListener('deviceorientationabsolute', absolute)
    page.removeEventListener('deviceorientation', plain)
  }
}

/** The compass of this browser; to be called in a page. */
export function browserCompass(): CompassOptions {
  const type: unknown = Reflect.get(window, 'DeviceOrientationEvent')
  const request: unknown = typeof type === 'function' ? Reflect.get(type, 'requestPermission') : undefined
  return {
    page: window,
    request: typeof request === 'function' ? async (): Promise<unknown> => Reflect.apply(request, type, []) : undefined,
    screenAngle: () => window.screen.orientation?.angle ?? 0,
  }
}
