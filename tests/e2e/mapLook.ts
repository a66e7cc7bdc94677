import type { Page } from 'puppeteer-core'

export const SEAL = '.seal-mark__button'

/** The ids of the seals, in order of the alphabet. */
export function seals(page: Page): Promise<string[]> {
  return page.$$eval(SEAL, all => all.map(seal => seal.getAttribute('data-id') ?? '').sort())
}

/** The ids of the rows of the list, in its order; without what it shows only when asked. */
export function rows(page: Page): Promise<string[]> {
  return page.$$eval('#map-list [data-row]', all => all.filter(row => row.closest('details') === null).map(row => row.getAttribute('data-row') ?? ''))
}

/** The names of the buttons on the map, and of the links at the foot of its sheet, that something lies over, at the top or at the bottom. */
export function hiddenButtons(page: Page): Promise<(string | null)[]> {
  return page.$$eval('.sheet .actions a, .sheet .close, .map-control, .list-toggle', buttons => buttons.filter((button) => {
    const { x, y, width, height } = button.getBoundingClientRect()
    return [y + 2, y + height - 2].some(at => !button.contains(document.elementFromPoint(x + width / 2, at)))
  }).map(button => button.textContent))
}

/** What stands on each line of the map's note. */
export function noteLines(page: Page): Promise<string[]> {
  return page.$eval('.note', (note) => {
    const text = note.firstChild ?? note
    const range = document.createRange()
    const lines = new Map<number, string>()
    for (const [at, letter] of [...text.textContent ?? ''].entries()) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { width, bottom } = range.getBoundingClientRect()
      // The space at which a line is broken has no width.
      if (width > 0)
        lines.set(Math.round(bottom / 4), (lines.get(Math.round(bottom / 4)) ?? '') + letter)
    }
    return [...lines.values()].map(line => line.trim())
  })
}

/** Whether all of the circle that the visitor is in lies on the map. */
export function isCircleWhole(page: Page): Promise<boolean> {
  return page.$eval('.here__doubt', (circle) => {
    const map = circle.closest('.chart')?.getBoundingClientRect() ?? new DOMRect()
    const { left, right, top, bottom } = circle.getBoundingClientRect()
    return left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom
  })
}
