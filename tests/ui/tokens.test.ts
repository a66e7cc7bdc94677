import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync('src/ui/styles/tokens.css', 'utf8')

/** What is declared in the block that begins with `start`, by name. */
function declared(start: string): ReadonlyMap<string, string> {
  const from = css.indexOf(start)
  const block = from < 0 ? '' : css.slice(from + start.length, css.indexOf('}', from))
  return new Map([...block.matchAll(/([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

it('gives who chose the night the very colours of a phone that is in its dark theme', () => {
  const byPhone = declared(':root:not([data-theme=\'paper\']) {')
  expect(byPhone.size).toBeGreaterThan(20)
  expect(declared(':root[data-theme=\'night\'] {')).toEqual(byPhone)
})
