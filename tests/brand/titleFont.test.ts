import type { OutlinePoint } from '@/brand/fontOutlines'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { coarserFont } from '@/brand/coarserFont'
import { openFont } from '@/brand/fontOutlines'
import { titleCharacters, titlesIn } from '@/brand/titleCharacters'

type Piece = readonly [from: OutlinePoint, to: OutlinePoint]

const FONT = 'public/fonts/hengdong-song.woff2'
/** Steps in which a curve is walked. */
const STEPS = 8
const woff2 = readFileSync(FONT)

async function charactersOf(font: Buffer): Promise<Set<string>> {
  const plain = await subsetFont(font, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
  return new Set(Array.from(new Face(new Blob(plain)).collectUnicodes(), code => String.fromCodePoint(code)))
}

/** The lines of a character of `sfnt` as short straight pieces, in ems. */
function piecesOf(sfnt: Buffer): (character: string) => readonly Piece[] {
  const path = join(mkdtempSync(join(tmpdir(), 'title-font-')), 'font.ttf')
  writeFileSync(path, sfnt)
  const font = openFont(path)
  return character => font.outline(character).contours.flatMap(({ start, curves }) => curves.flatMap(({ control, end }, nth) => {
    const from = curves[nth - 1]?.end ?? start
    const bend = control ?? between(from, end, 0.5)
    const walk = (step: number): OutlinePoint => between(between(from, bend, step / STEPS), between(bend, end, step / STEPS), step / STEPS)
    return Array.from({ length: STEPS }, (_, step): Piece => [walk(step), walk(step + 1)])
  }))
}

function between(one: OutlinePoint, other: OutlinePoint, part: number): OutlinePoint {
  return { x: one.x + (other.x - one.x) * part, y: one.y + (other.y - one.y) * part }
}

function distance(point: OutlinePoint, [from, to]: Piece): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
  const part = length === 0 ? 0 : ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length
  const near = between(from, to, Math.min(1, Math.max(0, part)))
  return Math.hypot(point.x - near.x, point.y - near.y)
}

/** How far the farthest end of `pieces` is from the nearest of `others`. */
function farthest(pieces: readonly Piece[], others: readonly Piece[]): number {
  return Math.max(...pieces.map(([from]) => Math.min(...others.map(other => distance(from, other)))))
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

  it('weighs at most 40 kB', () => {
    expect(woff2.length).toBeLessThanOrEqual(40_000)
  })

  it('on a grid half as fine has the same shapes, to a step and a half of the grid', async () => {
    const fine = await subsetFont(woff2, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
    const [before, after] = [fine, coarserFont(fine, 64)].map(piecesOf)
    for (const character of '循文游衡东蓬3《') {
      const [old = [], made = []] = [before?.(character), after?.(character)]
      expect(old.length, character).toBeGreaterThan(40)
      expect(Math.max(farthest(old, made), farthest(made, old)) * 64, character).toBeLessThanOrEqual(1.5)
    }
  })
})
