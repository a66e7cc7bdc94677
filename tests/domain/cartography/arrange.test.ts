import type { ArrangeInput } from '@/domain/cartography/arrange'
import type { Box } from '@/domain/cartography/pixel'
import { describe, expect, it } from 'vitest'
import { arrange } from '@/domain/cartography/arrange'
import { mapNames } from '@/domain/cartography/mapNames'
import { placePins } from '@/domain/cartography/pin'
import { drawPicture } from '@/domain/cartography/picture'
import { boxAround, overlap, pixelsPerMetre, projectionFrom } from '@/domain/cartography/pixel'
import { drawSheet } from '@/domain/cartography/sheet'
import { filterForMap } from '@/domain/mapFilter'
import { BASEMAP, INDEX } from './realMap'

function inputAt(zoom: number, language: 'zh' | 'en' = 'zh'): ArrangeInput {
  const project = projectionFrom({ lat: BASEMAP.bounds.north, lng: BASEMAP.bounds.west }, zoom)
  const places = filterForMap(INDEX.entities, []).filter(entity => entity.type === 'place')
  return {
    pins: placePins(places),
    names: mapNames(INDEX),
    rivers: drawSheet(BASEMAP, project, pixelsPerMetre(27.1, zoom)).rivers,
    project,
    nameOf: names => names[language],
    riverName: ({ name }) => name?.[language] ?? '',
    target: 44,
    seal: 30,
    sealText: 12,
    labelsSeals: zoom > 10,
    upToRank: 4,
  }
}

function clashes(boxes: readonly Box[]): number {
  return boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b => overlap(a, b))).length
}

describe.each([9.5, 9.75, 10.5, 11.25, 12, 13])('the real map at zoom %d', (zoom) => {
  it.each(['zh', 'en'] as const)('lets no names lie on one another or on a seal, in %s', (language) => {
    const { seals, names } = arrange(inputAt(zoom, language))
    const drawn = seals.map(({ at }) => boxAround(at, 30, 30))
    expect(clashes([...drawn, ...names.map(({ box }) => box)])).toBe(0)
  })

  it('gives each seal 44 pixels to itself', () => {
    expect(clashes(arrange(inputAt(zoom)).seals.map(({ at }) => boxAround(at, 43.99, 43.99)))).toBe(0)
  })

  it('moves no seal farther than four of its kind are wide', () => {
    for (const { at, spot } of arrange(inputAt(zoom)).seals)
      expect(Math.hypot(at.x - spot.x, at.y - spot.y)).toBeLessThan(176)
  })

  it('names the county seat', () => {
    expect(arrange(inputAt(zoom)).names.map(({ name }) => name.names.zh)).toContain('衡东县城')
  })
})

it('moves seals less the closer one looks', () => {
  const moved = (zoom: number) => Math.max(...arrange(inputAt(zoom)).seals.map(({ at, spot }) => Math.hypot(at.x - spot.x, at.y - spot.y)))
  expect(moved(13)).toBeLessThan(moved(9))
})

it('writes the names of both rivers at every zoom', () => {
  for (const zoom of [9.5, 10, 11, 12, 13]) {
    const written = arrange(inputAt(zoom)).riverGlyphs.map(({ character }) => character).join('')
    expect(written).toContain('湘')
    expect(written).toContain('洣')
  }
})

it('sets river names upright enough to be read', () => {
  for (const { turn } of arrange(inputAt(11)).riverGlyphs)
    expect(Math.abs(turn)).toBeLessThanOrEqual(95)
})

it('writes no town twice: one that is pinned leaves its name to its seal', () => {
  const input = inputAt(11)
  const towns = INDEX.entities.filter(entity => entity.type === 'place').filter(({ kind }) => kind === 'town')
  const { names } = arrange({ ...input, pins: placePins(towns) })
  const pinned = new Set<string>(towns.map(({ id }) => id))
  expect(names.filter(({ name }) => pinned.has(name.id))).toEqual([])
})

describe('the still picture', () => {
  const picture = drawPicture(INDEX, BASEMAP, 'zh-CN')

  it('shows some of every kind that has a spot in the county', () => {
    const kinds = new Set(picture.arrangement.seals.map(({ pin }) => pin.kind))
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['cave', 'mountain', 'red', 'street', 'temple', 'water']))
  })

  it('keeps every seal whole inside its frame', () => {
    for (const { at } of picture.arrangement.seals) {
      expect(at.x).toBeGreaterThan(15)
      expect(at.x).toBeLessThan(picture.width - 15)
      expect(at.y).toBeGreaterThan(15)
      expect(at.y).toBeLessThan(picture.height - 15)
    }
  })
})
