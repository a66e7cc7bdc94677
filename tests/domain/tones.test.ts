import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { tonedSyllables } from '@/domain/tones'

const DISHES = resolve(import.meta.dirname, '../../data/dishes')

function read(pinyin: string): string {
  return tonedSyllables(pinyin).map(({ text, tone }) => `${text}${tone}`).join(' ')
}

it('cuts a name into syllables with their tones', () => {
  expect(read('Xīntáng xiāogǔròu')).toBe('xīn1 táng2 xiāo1 gǔ3 ròu4')
  expect(read('Cǎoshì dòufu')).toBe('cǎo3 shì4 dòu4 fu5')
})

it('gives an n before a vowel to the next syllable, except before an apostrophe', () => {
  expect(read('lǐnián')).toBe('lǐ3 nián2')
  expect(read('Xī’ān')).toBe('xī1 ān1')
})

it('keeps ü and its tone', () => {
  expect(read('nǚ lǜ')).toBe('nǚ3 lǜ4')
})

it('reads decomposed letters like composed ones', () => {
  expect(read('do\u0300ufu')).toBe('dòu4 fu5')
})

it('finds as many syllables as characters in the name of every dish', () => {
  for (const file of readdirSync(DISHES)) {
    const { names }: { names: { zh: string, pinyin: string } } = parse(readFileSync(join(DISHES, file), 'utf8'))
    expect(tonedSyllables(names.pinyin).length, names.pinyin).toBe([...names.zh].length)
  }
})
