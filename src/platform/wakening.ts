const SIGNS = ['pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const

/** Resolves at the first sign of use: a touch, a key, the wheel, a scroll. */
export function firstUse(target: EventTarget = window): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController()
    for (const sign of SIGNS) {
      target.addEventListener(sign, () => {
        stop.abort()
        resolve()
      }, { capture: true, passive: true, signal: stop.signal })
    }
  })
}

/** Resolves when the page has loaded and the browser is idle, on screens at least `width` pixels wide; never on narrower ones. */
export function idleOnWideScreen(width: number): Promise<void> {
  return new Promise((resolve) => {
    if (!matchMedia(`(min-width: ${width}px)`).matches)
      return
    const whenIdle = () => 'requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve, 200)
    if (document.readyState === 'complete')
      whenIdle()
    else
      window.addEventListener('load', whenIdle, { once: true })
  })
}

/** True when this device keeps something under `key`: its owner has been here before. */
export function isKept(key: string, storage: () => Storage = () => localStorage): boolean {
  try {
    return storage().getItem(key) !== null
  }
  catch {
    return false
  }
}

/** Hold back what is pressed within `#main` from now on; the returned function lets go and presses the last of it again. */
export function holdPresses(page: Document = document): () => void {
  let pressed: HTMLElement | null = null

  function hold(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('#main a, #main button, #main [role=button]') : null
    if (target === null || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    event.preventDefault()
    event.stopPropagation()
    pressed = target
  }

  page.addEventListener('click', hold, { capture: true })
  return () => {
    page.removeEventListener('click', hold, { capture: true })
    pressed?.click()
  }
}
