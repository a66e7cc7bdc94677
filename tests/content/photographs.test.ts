import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { REAL } from './realGuide'

const PHOTOS = resolve(import.meta.dirname, '../../public/photos')
const dishes = (REAL.guide?.details ?? []).flatMap(({ entities }) => entities.flatMap(({ id, dish }) => dish === null ? [] : [{ id, dish }]))

it('finds every photograph of a dish in public/photos', () => {
  for (const { id, dish } of dishes.filter(({ dish }) => dish.photograph !== null))
    expect(existsSync(resolve(PHOTOS, dish.photograph?.file ?? '')), id).toBe(true)
})

it('draws a plate only for a dish whose ingredients are known', () => {
  for (const { id, dish } of dishes)
    expect(dish.plate !== null, id).toBe(dish.parts.some(({ basis }) => basis !== 'inferred'))
})

it('names seasons exactly where it speaks of them', () => {
  for (const { id, dish } of dishes)
    expect(dish.seasons.length > 0, id).toBe(dish.season !== null)
})
