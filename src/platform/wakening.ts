import { whenPageIsQuiet } from './browserWorker'

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
  return matchMedia(`(min-width: ${width}px)`).matches ? whenPageIsQuiet() : new Promise(() => undefined)
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

const CONTROLS = '#main input, #main select, #main textarea'

function isControl(target: EventTarget | null): target is Control {
  return target instanceof Element && target.matches(CONTROLS)
}

/** True where something else is entered than was rendered. Of a group only the choice counts, not that it was another. */
function isEntered(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return control.selectedIndex !== (control.querySelector<HTMLOptionElement>('option[selected]')?.index ?? 0)
  if ('checked' in control && /box|radio/.test(control.type))
    return control.checked !== control.defaultChecked && (control.checked || control.type !== 'radio')
  return control.value !== control.defaultValue
}

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

/** What is pressed and entered while a page wakes. */
export interface HeldUse {
  /** Enter everything again, in the order in which it was begun; the page hears of what is entered from then on itself. */
  readonly enter: () => void
  /** Enter everything again, then press what was pressed last. Returns whether there was anything but a link, which needs no code. */
  readonly release: () => boolean
}

/** Hold back what is pressed within `#main` from now on, and note what is entered there, or was before. */
export function holdUse(page: Document = document): HeldUse {
  let pressed: HTMLElement | null = null
  const entries = new Map([...page.querySelectorAll<Control>(CONTROLS)].filter(isEntered).map(control => [control, entry(control)]))
  const stop = new AbortController()
  let isNoting = true

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
      if (isNoting && isControl(target))
        entries.set(target, entry(target))
    }, { capture: true, signal: stop.signal })
  }

  function enter(): void {
    if (isNoting) {
      isNoting = false
      entries.forEach(enterAgain => enterAgain())
    }
  }

  function release(): boolean {
    enter()
    stop.abort()
    const isLink = pressed?.matches('a') ?? true
    // A link that is gone with its page would still be followed.
    if (pressed?.isConnected || !isLink)
      pressed?.click()
    return entries.size > 0 || !isLink
  }

  return { enter, release }
}
