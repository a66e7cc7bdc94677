import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeHtmlPage } from '@/domain/exchange/htmlPage'
import { tidyText } from '@/domain/exchange/tidyText'
import { GROUND } from './ground'
import { anySheet, SHEET } from './sheets'
import { tree } from './xmlForTests'

/** The page as XML, once its few void elements are closed. */
function page(html: string) {
  return tree(html.replace('<!doctype html>\n', '').replace(/<meta[^>]*>/gu, meta => meta.replace(/>$/u, '/>')))
}

function texts(element: ReturnType<typeof tree>): readonly string[] {
  return [element.text, ...element.children.flatMap(texts)]
}

it('shows the passage, the note and the doubt of each stop', () => {
  const html = writeHtmlPage(SHEET, null)
  expect(html).toContain('<h3>吴集老街</h3>\n<p>约 09:05–10:05</p>\n<blockquote lang="zh-CN"><p>走在青石板上')
  expect(html).toContain('备注：先看石板路;再问船,\\不急\n&lt;b&gt;带伞&lt;/b&gt;')
  expect(html).toContain('<p class="quiet">位置未考，无坐标</p>')
})

it('needs nothing from anywhere and runs nothing', () => {
  const html = writeHtmlPage(SHEET, GROUND)
  expect(html).toContain('<figure><svg viewBox="0 0 300 ')
  expect(html).not.toMatch(/<script|<link|<img|<iframe|javascript:|@import|url\(|\son\w+=/iu)
  expect(html).toContain('content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; base-uri \'none\'; form-action \'none\'"')
})

it('is well formed with every word in it, whatever the plan', () => {
  fc.assert(fc.property(anySheet, (sheet) => {
    const root = page(writeHtmlPage(sheet, GROUND))
    const names = new Set(root.children.flatMap(part => part.children).map(element => element.name))
    expect([...names].every(name => ['meta', 'title', 'style', 'h1', 'section', 'p'].includes(name))).toBe(true)
    const shown = texts(root).join('\n')
    for (const stop of sheet.days.flatMap(day => day.stops))
      expect(shown).toContain(tidyText(stop.note.trim()))
  }), { numRuns: 1000 })
})
