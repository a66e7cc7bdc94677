const ENTERS = ['input', 'change'] as const
/** What is entered may be the end of a touch from before the app began: a file, chosen while it was loading. */
const SIGNS = ['pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin', ...ENTERS] as const

/** Resolves at the first sign of use: a touch, a key, the wheel, a scroll; or at the first of `signs`. */
export function firstUse(target: EventTarget = window, signs: readonly string[] = SIGNS): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController()
    for (const sign of signs) {
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

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Note what is at `control` now; the returned function enters it there again, as if by hand. */
function entry(control: Control): () => void {
  const { value } = control
  const isChecked = 'checked' in control && control.checked
  return () => {
    // Chosen files stay where they are, and a page may not set them.
    if (control.type !== 'file')
      control.value = value
    if ('checked' in control)
      control.checked = isChecked
    for (const kind of ENTERS)
      control.dispatchEvent(new Event(kind, { bubbles: true }))
  }
}

/**
 * Hold back what is pressed within `#main` from now on, and note what is entered there. The returned function lets go:
 * it enters all of that again, in the order in which it was begun, then presses what was pressed last. It returns
 * whether there was anything but a link, which needs no code.
 */
export function holdUse(page: Document = document): () => boolean {
  let pressed: HTMLElement | null = null
  const entries = new Map<Control, () => void>()
  const stop = new AbortController()

  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('#main a, #main button, #main [role=button]') : null
    if (target === null || event.metaKey || event.ctrlKey || event.shiftKey)
      return
    event.preventDefault()
    event.stopPropagation()
    pressed = target
  }, { capture: true, signal: stop.signal })

  for (const kind of ENTERS) {
    page.addEventListener(kind, ({ target }) => {
      if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) && target.closest('#main') !== null)
        entries.set(target, entry(target))
    }, { capture: true, signal: stop.signal })
  }

  return () => {
    stop.abort()
    entries.forEach(enterAgain => enterAgain())
    pressed?.click()
    return entries.size > 0 || (pressed !== null && !pressed.matches('a'))
  }
}
