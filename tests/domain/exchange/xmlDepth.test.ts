import { expect, it } from 'vitest'
import { tooDeepAt } from '@/domain/exchange/xmlDepth'

it('finds the tag that goes too deep', () => {
  expect(tooDeepAt('<a><b><c/><c></c></b></a>', 3)).toBe(-1)
  expect(tooDeepAt('<a><b><c/><c></c></b></a>', 2)).toBe(10)
})

it('does not count what is no element, nor what is empty or closed', () => {
  expect(tooDeepAt(`<?xml version="1.0"?><!-- <a><a><a> --><a>${'<b x="1>2" y=\'/\'/>'.repeat(300)}<![CDATA[<br><br><br><br>]]></a>`, 2)).toBe(-1)
})

it('is not slowed down by what never ends', () => {
  const start = performance.now()
  for (const piece of ['<a "', '<![CDATA[', '<!--', '<?', '<', '<a b=\'', '</', '<a/'])
    tooDeepAt(piece.repeat(1_000_000), 200)
  expect(tooDeepAt('<a>'.repeat(1_000_000), 200)).toBe(600)
  expect(performance.now() - start).toBeLessThan(3000)
})
