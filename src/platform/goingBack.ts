/** A browser's watch for the wish to close what is open: on Android the button or the gesture for going back. */
export interface GoingBackWatch {
  onclose: (() => void) | null
  readonly destroy: () => void
}

/** Begins a watch; null where the browser has none. */
export type GoingBackSource = (new () => GoingBackWatch) | null

declare const CloseWatcher: (new () => GoingBackWatch) | undefined

function browserWatch(): GoingBackSource {
  return typeof CloseWatcher === 'undefined' ? null : CloseWatcher
}

/**
 * Call `back`, once, instead of leaving the page when a visitor goes back by a phone's own means, until the function
 * that is returned is called. Where the browser cannot watch for it, going back leaves the page as ever.
 */
export function followGoingBack(back: () => void, Watch: GoingBackSource = browserWatch()): () => void {
  if (Watch === null)
    return () => undefined
  const watch = new Watch()
  watch.onclose = back
  return () => watch.destroy()
}
