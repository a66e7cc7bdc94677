import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { Blob, Face } from 'harfbuzzjs'
import { titleCharacters, titlesIn } from '@/brand/titleCharacters'

const FONT = 'public/fonts/hengdong-song.woff2'
const woff2 = readFileSync(FONT)

async function charactersOf(font: Buffer): Promise<Set<string>> {
  const plain = await subsetFont(font, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
  return new Set(Array.from(new Face(new Blob(plain)).collectUnicodes(), code => String.fromCodePoint(code)))
}

describe('the title font', () => {
  it('has every character of the names and titles in data/ (else: npm run brand)', async () => {
    const held = await charactersOf(woff2)
    const lacking = titlesIn('data').filter(title => [...title].some(character => !held.has(character)))
    expect(lacking).toEqual([])
  })

  it('has every character of the headings', async () => {
    const held = await charactersOf(woff2)
    expect([...titleCharacters([])].filter(character => !held.has(character))).toEqual([])
  })

  it('holds just what its list says', async () => {
    const listed = readFileSync('src/brand/titleCharacters.txt', 'utf8').slice(0, -1)
    expect([...await charactersOf(woff2)].sort()).toEqual([...listed].sort())
  })

  it('weighs at most 70 kB', () => {
    expect(woff2.length).toBeLessThanOrEqual(70_000)
  })
})
