import fc from 'fast-check'
import { expect, it } from 'vitest'
import { thinXml } from '@/domain/exchange/xmlThinning'
import { readXml } from './xmlForTests'

const most = (...limits: readonly (readonly [string, number])[]) => ({ most: new Map(limits), inside: new Map() })

it('keeps the first so many elements of a name, whatever their prefix and case, and counts all', () => {
  const { xml, elements, counts } = thinXml('<g><WPT a="1"/><x:wpt><n/></x:wpt><wpt><n>3</n></wpt><o/><wpt/></g>', most(['wpt', 2]))
  expect(xml).toBe('<g><WPT a="1"/><x:wpt><n/></x:wpt><o/></g>')
  expect(elements).toBe(5)
  expect(counts).toEqual(new Map([['wpt', 4]]))
})

it('keeps only the named children of an element, and all below those', () => {
  const wanted = { most: new Map(), inside: new Map([['p', new Set(['ele'])]]) }
  expect(thinXml('<p>a<ele>1<b/></ele><x><ele>2</ele></x>c</p>', wanted).xml).toBe('<p>a<ele>1<b/></ele>c</p>')
})

it('takes tags in comments and character data for no tags, and leaves in what never closes', () => {
  const text = '<g><!-- <w/> --><![CDATA[<w>]]><w></g>'
  expect(thinXml(text, most(['w', 0])).xml).toBe(text)
})

it('does not move lines', () => {
  expect(thinXml('<g>\n<w>\n\n</w>\n<o>\n</g>', most(['w', 0])).xml).toBe('<g>\n\n\n\n<o>\n</g>')
})

it('keeps sound XML sound, and unchanged where all is wanted', () => {
  const { node } = fc.letrec<{ node: string }>(tie => ({
    node: fc.tuple(fc.constantFrom('a', 'b', 'w'), fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom('text', '<!-- <w> -->', '<![CDATA[</w>]]>'), tie('node')), { maxLength: 4 })).map(([name, inner]) => `<${name} k="/>'">${inner.join('')}</${name}>`),
  }))
  fc.assert(fc.property(node, fc.integer({ min: 0, max: 3 }), (inner, limit) => {
    const xml = `<g>${inner}</g>`
    expect(thinXml(xml, most()).xml).toBe(xml)
    expect(readXml(thinXml(xml, most(['w', limit])).xml)).not.toBe('malformed')
  }))
})

it('goes through a million characters of tags, or of nonsense, without standing still', () => {
  for (const piece of ['<w/>', '<w><n/></w>', '<w>', '</w>', '<a "', '<', '<![CDATA[', '<w a="'])
    expect(timeOf(() => thinXml(piece.repeat(1_000_000 / piece.length), most(['w', 2])))).toBeLessThan(3000)
})

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
