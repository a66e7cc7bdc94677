/** How far a panel stands from what it is about. */
export const GAP = 8

/**
 * Where `panel` lies over the foot of the window, scroll until `words` stand clear of it, but never up under the first
 * `head` pixels; false where it stands in the page.
 */
export function uncover(words: Element, panel: Element, head = 0): boolean {
  if (getComputedStyle(panel).position !== 'fixed')
    return false
  const { top, bottom } = words.getBoundingClientRect()
  const hidden = bottom + GAP - panel.getBoundingClientRect().top
  window.scrollBy(0, Math.min(Math.max(0, hidden), top - head))
  return true
}
