import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bundleOf } from '@/build/bundleFiles'
import { readFileBundle } from '@/domain/fileBundle'

it('gives back every text under its address, whatever is written in it', () => {
  fc.assert(fc.property(
    fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { selector: ([url]) => url }),
    (files) => {
      expect([...readFileBundle(bundleOf(files))]).toEqual(files)
    },
  ))
})

it.each(['', 'no bundle', '[["a",1]]', '{\n'])('does not take %j for a bundle', (text) => {
  expect(() => readFileBundle(text)).toThrow(SyntaxError)
})

it.each(['null\n', '[]\nrest', '[null,[1,2],["a"],["a","1"]]\nrest'])('finds no files in %j', (text) => {
  expect([...readFileBundle(text)]).toEqual([])
})
