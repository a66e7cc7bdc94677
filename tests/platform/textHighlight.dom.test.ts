import { describe, expect, it, vi } from 'vitest'
import { createTextHighlight, rangeOf } from '@/platform/textHighlight'

function page(...parts: readonly (string | { readonly tag: string, readonly words: string, readonly isAdded?: boolean })[]): HTMLElement {
  const paragraph = document.createElement('p')
  for (const part of parts) {
    if (typeof part === 'string') {
      paragraph.append(part)
      continue
    }
    const element = document.createElement(part.tag)
    element.textContent = part.words
    if (part.isAdded === true)
      element.dataset['apparatus'] = ''
    paragraph.append(element)
  }
  return paragraph
}

describe('the words of a stretch of the print', () => {
  const words = page('泚水', { tag: 'ins', words: '〔洣水〕' }, '绕着', { tag: 'a', words: '石湾' }, { tag: 'span', words: '注', isAdded: true }, '流去。走吧。')

  it.each([
    [0, 2, '泚水'],
    [2, 6, '绕着石湾'],
    [4, 9, '石湾注流去。'],
    [9, 12, '走吧。'],
  ])('are found from %i to %i though the guide added to them', (start, end, found) => {
    expect(rangeOf(words, { start, end })?.toString()).toBe(found)
  })

  it('are not found beyond the end', () => {
    expect(rangeOf(words, { start: 9, end: 13 })).toBeUndefined()
  })
})

describe('the mark', () => {
  it('is set and taken away under its name', () => {
    const registry = { set: vi.fn(), delete: vi.fn() }
    const highlight = createTextHighlight('spoken', { registry, createHighlight: () => 'mark' })
    highlight.show(document.createRange())
    highlight.clear()
    expect([registry.set.mock.calls[0]?.[0], registry.delete.mock.calls[0]?.[0]]).toEqual(['spoken', 'spoken'])
  })

  it('says where the browser has none', () => {
    expect(createTextHighlight('spoken', { registry: undefined, createHighlight: () => 'mark' }).isSupported).toBe(false)
  })
})
