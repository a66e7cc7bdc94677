import type { Feature, LabelSymbolizer, Layout } from 'protomaps-leaflet'
import { expect, it } from 'vitest'
import { firstFree } from '@/map/firstFree'

type PlacedLabel = NonNullable<ReturnType<LabelSymbolizer['place']>>[number]

/** A way to write a name at some height; a `null` height writes nothing. */
function at(height: number | null): LabelSymbolizer {
  return { place: () => height === null ? undefined : [{ anchor: ANCHOR, bboxes: [{ minX: 0, minY: height, maxX: 10, maxY: height + 10 }], draw: () => {} }] }
}

// Of what the library hands over, only this is looked at.
const ANCHOR: PlacedLabel['anchor'] = Object.create(null)
const NAMES = ['name:zh', 'name']
function named(props: Feature['props']): Feature {
  return Object.create({ props })
}

/** Where the name is written when names stand at the heights of `taken` already. */
function placed(ways: readonly LabelSymbolizer[], taken: readonly number[], town = named({ name: '大浦镇' })): PlacedLabel[] | undefined {
  const labelCollides = ({ bboxes }: PlacedLabel): boolean => bboxes.some(({ minY }) => taken.includes(minY))
  const layout: Layout = Object.create({ index: { labelCollides }, order: 1 })
  return firstFree(ways, NAMES).place(layout, [], town)
}

it.each([
  { ways: [0, 20, 40], taken: [], height: 0 },
  { ways: [0, 20, 40], taken: [0], height: 20 },
  { ways: [0, 20, 40], taken: [0, 20], height: 40 },
  { ways: [null, 20], taken: [], height: 20 },
  { ways: [0, 20], taken: [0, 20], height: undefined },
])('of the ways $ways it takes $height where $taken are taken', ({ ways, taken, height }) => {
  expect(placed(ways.map(at), taken)?.[0]?.bboxes[0]?.minY).toBe(height)
})

it('a name that comes again from the tile beside is known for the same', () => {
  expect(placed([at(0)], [])).toMatchObject([{ deduplicationKey: '大浦镇', deduplicationDistance: 40 }])
})

it('a name is known by the one that is written, so that two places without a local one are two', () => {
  const keys = ['三樟镇', '白莲镇'].map(name => placed([at(0)], [], named({ 'name:zh': name }))?.[0]?.deduplicationKey)
  expect(keys).toEqual(['三樟镇', '白莲镇'])
})

it('what has no name is never taken for something else', () => {
  expect(placed([at(0)], [], named({}))?.[0]).not.toHaveProperty('deduplicationKey')
})
