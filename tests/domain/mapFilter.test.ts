import { describe, expect, it } from 'vitest'
import { countKinds, filterForMap, formatKinds, MAP_KINDS, mapKind, parseKinds, timesMentioned, toggleKind } from '@/domain/mapFilter'
import { INDEX } from './cartography/realMap'

const { entities } = INDEX

describe('the kinds in an address', () => {
  it.each([
    ['', []],
    ['red', ['red']],
    ['street,red', ['red', 'street']],
    ['red,red,nonsense', ['red']],
    ['dish,town', ['town', 'dish']],
  ])('reads %j as %j', (text, kinds) => {
    expect(parseKinds(text)).toEqual(kinds)
  })

  it('comes back as it was written', () => {
    expect(parseKinds(formatKinds(MAP_KINDS))).toEqual(MAP_KINDS)
  })

  it('adds a kind and takes it away again', () => {
    expect(toggleKind(['red'], 'mountain')).toEqual(['mountain', 'red'])
    expect(toggleKind(['mountain', 'red'], 'mountain')).toEqual(['red'])
  })
})

describe('what the map shows', () => {
  it('is, without a filter, every place worth a visit and nothing else', () => {
    const shown = filterForMap(entities, [])
    const places = entities.filter(entity => entity.type === 'place' && entity.kind !== 'town' && entity.kind !== 'region')
    expect(shown.map(({ id }) => id).sort()).toEqual(places.map(({ id }) => id).sort())
  })

  it('is exactly the kinds that are asked for', () => {
    expect(new Set(filterForMap(entities, ['red', 'dish']).map(mapKind))).toEqual(new Set(['red', 'dish']))
  })

  it('is as many as its count says', () => {
    for (const [kind, count] of countKinds(entities))
      expect(filterForMap(entities, [kind])).toHaveLength(count)
  })

  it('puts the most mentioned of a kind first', () => {
    const counts = filterForMap(entities, ['mountain']).map(timesMentioned)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })
})
