import { describe, expect, it } from 'vitest'
import { MAP_KINDS } from '@/domain/mapFilter'
import { mapMessages } from '@/locales/map'
import { partsMessages } from '@/locales/parts'

describe('the kinds of place', () => {
  it.each(['zh-CN', 'en'] as const)('are called the same on the map and on a page: %s', (locale) => {
    for (const kind of MAP_KINDS)
      expect(mapMessages[locale].oneKind(kind)).toBe(partsMessages[locale].kind(kind))
  })

  it('are many where they are a filter', () => {
    expect(MAP_KINDS.map(mapMessages.en.kind)).toEqual(['Hills', 'Water', 'Caves', 'Red heritage', 'Old houses', 'Old streets', 'Temples', 'Relics', 'Towns', 'Regions', 'Dishes'])
  })
})
