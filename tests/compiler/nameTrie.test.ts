import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNameTrie } from '@/compiler/nameTrie'

describe('a trie of names', () => {
  it('finds names within names', () => {
    const trie = createNameTrie<string>()
    for (const name of ['蓬源峰', '蓬源', '源峰'])
      trie.add(name, name)
    expect(trie.findIn('上蓬源峰去').map(({ start, end }) => [start, end])).toEqual([[1, 3], [1, 4], [2, 4]])
  })

  it('finds what a plain search finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'山水人'), minLength: 1, maxLength: 4 })
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 6 }), fc.string({ unit: fc.constantFrom(...'山水人'), maxLength: 30 }), (names, text) => {
      const trie = createNameTrie<string>()
      names.forEach(name => trie.add(name, name))
      const plain = names.flatMap(name => [...text].flatMap((_, at) => text.startsWith(name, at) ? [`${at} ${name}`] : []))
      expect(trie.findIn(text).flatMap(({ start, what }) => what.map(name => `${start} ${name}`)).sort()).toEqual(plain.sort())
    }))
  })
})
