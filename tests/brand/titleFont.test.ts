import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { Blob, Face, Font } from 'harfbuzzjs'
import { coarserFont } from '@/brand/coarserFont'
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
    const lacking = titlesIn('data').filter(title => [...title.replaceAll(/[A-Za-z]/g, '')].some(character => !held.has(character)))
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

  it('weighs at most 45 kB', () => {
    expect(woff2.length).toBeLessThanOrEqual(45_000)
  })

  it('on a grid half as fine has the same shapes, to the grid', async () => {
    const fine = await subsetFont(woff2, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
    const [before, after] = [fine, coarserFont(fine, 64)].map(sfnt => new Font(new Face(new Blob(sfnt))))
    const numbers = (font: Font | undefined, glyph: number): number[] => (font?.glyphToPath(glyph).match(/-?[\d.]+/g) ?? []).map(Number)
    expect(after?.face.upem).toBe(64)
    for (const character of '循文游衡东蓬3《') {
      const glyph = before?.glyph(character.codePointAt(0) ?? 0) ?? 0
      expect(numbers(before, glyph).length).toBeGreaterThan(8)
      expect(numbers(after, glyph)).toHaveLength(numbers(before, glyph).length)
      numbers(after, glyph).forEach((value, at) => expect(Math.abs(value - (numbers(before, glyph)[at] ?? 0) / 2)).toBeLessThanOrEqual(0.51))
    }
  })
})
