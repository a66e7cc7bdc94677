import { expect, it } from 'vitest'
import { essaysMessages } from '@/locales/essays'
import { homeMessages } from '@/locales/home'
import { mapSheetMessages } from '@/locales/mapSheet'
import { partsMessages } from '@/locales/parts'

it('one thing is not many in English', () => {
  const { places, dishes, ingredients, people } = essaysMessages.en
  expect([places, dishes, ingredients, people].map(say => say(1))).toEqual(['1 place', '1 dish', '1 ingredient', '1 person'])
  expect([places, dishes, ingredients, people].map(say => say(2))).toEqual(['2 places', '2 dishes', '2 ingredients', '2 people'])
  expect(homeMessages.en.counts(1, 1, 1)).toBe('1 place · 1 dish · 1 person')
  expect(homeMessages.en.counts(2, 0, 3)).toBe('2 places · 3 people')
  expect(partsMessages.en.hikeNote(1)).toMatch(/: 1 spot with/)
  expect(mapSheetMessages.en.more(1)).toMatch(/1 more passage,/)
})
