import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HEAT_LEVELS } from '@/domain/dish'
import { HEAT_DOTS, HEAT_LIMITS, heatDots, heatFit } from '@/domain/heat'

it('gives a hotter level more dots, the hottest all', () => {
  expect(HEAT_LEVELS.map(heatDots)).toEqual([1, 2, 3, 4, 5])
  expect(heatDots('hot')).toBe(HEAT_DOTS)
})

it.each([
  ['mild', 'mild', 'fits'],
  ['mild-to-medium', 'mild', 'perhaps-hotter'],
  ['medium', 'mild', 'hotter'],
  ['medium', 'medium', 'fits'],
  ['medium-to-hot', 'medium', 'perhaps-hotter'],
  ['hot', 'medium', 'hotter'],
] as const)('%s %s: %s', (level, limit, fit) => {
  expect(heatFit(level, limit)).toBe(fit)
})

it('never lets an unknown heat fit', () => {
  fc.assert(fc.property(fc.constantFrom(...HEAT_LIMITS), (limit) => {
    expect(heatFit(null, limit)).toBe('not-known')
  }))
})
