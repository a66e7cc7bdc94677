import { describe, expect, it } from 'vitest'
import { mapNames } from '@/domain/cartography/mapNames'
import { dishPins, placePins } from '@/domain/cartography/pin'
import { judgeFix } from '@/domain/cartography/positionFix'
import { drawSheet, isPartOf } from '@/domain/cartography/sheet'
import { BASEMAP, INDEX } from './realMap'

const places = INDEX.entities.filter(entity => entity.type === 'place')
const dishes = INDEX.entities.filter(entity => entity.type === 'dish')
const entity = (id: string) => INDEX.entities.find(each => each.id === id)

describe('pins', () => {
  it('are for all places whose position is known, and for no other', () => {
    const known = places.filter(({ position }) => position.type !== 'unknown')
    expect(placePins(places).map(({ id }) => id)).toEqual(known.map(({ id }) => id))
  })

  it('are hollow exactly where the position is an area', () => {
    for (const pin of placePins(places)) {
      const position = places.find(({ id }) => id === pin.id)?.position
      expect(pin.isArea).toBe(position?.type === 'area')
    }
  })

  it('put a dish where its town is, as sure as that; a dish of the whole county nowhere', () => {
    const pins = dishPins(dishes, entity)
    expect(pins.length).toBeGreaterThan(0)
    for (const pin of pins) {
      const home = dishes.find(({ id }) => id === pin.id)?.home ?? ''
      expect(placePins(places).find(({ id }) => id === home)).toMatchObject({ at: pin.at, isArea: pin.isArea, doubt: pin.doubt })
    }
    expect(pins.map(({ id }) => id)).not.toContain(dishes.find(({ home }) => home === null)?.id)
  })
})

it('names each town once, the county seat first', () => {
  const names = mapNames(INDEX).map(name => name.names.zh)
  expect(new Set(names).size).toBe(names.length)
  expect(mapNames(INDEX).filter(({ rank }) => rank === 1)[0]?.names.zh).toBe('衡东县城')
})

it('knows the parts of a river by its name', () => {
  expect(['xiangjiang', 'xiangjiang-upstream', 'mishui'].map(id => isPartOf({ id }, 'xiangjiang'))).toEqual([true, true, false])
})

it('draws every line of the base map once', () => {
  const sheet = drawSheet(BASEMAP, ({ lat, lng }) => ({ x: lng, y: -lat }), 1)
  const drawn = [...sheet.rivers, ...sheet.roads, ...sheet.motorways, ...sheet.railways].map(({ line }) => line.id)
  expect(drawn.sort()).toEqual(BASEMAP.lines.map(({ id }) => id).sort())
})

describe('a position of the visitor', () => {
  it.each([
    [{ lat: 27.08, lng: 112.95 }, 30, 'good'],
    [{ lat: 27.08, lng: 112.95 }, 2001, 'coarse'],
    [{ lat: 39.9, lng: 116.4 }, 30, 'outside'],
    [{ lat: 39.9, lng: 116.4 }, 90_000, 'outside'],
  ])('at %j to within %i m is %s', (at, accuracy, worth) => {
    expect(judgeFix({ at, accuracy }, BASEMAP.bounds)).toBe(worth)
  })
})
