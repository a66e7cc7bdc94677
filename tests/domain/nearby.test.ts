import type { PlaceBrief } from '@/domain/entity'
import type { Position } from '@/domain/position'
import { expect, it } from 'vitest'
import { nearbyPlaces } from '@/domain/nearby'
import { isEntityId } from '@/domain/slug'

function place(id: string, position: Position): PlaceBrief {
  if (!isEntityId(id))
    throw new Error(id)
  return {
    id, type: 'place', kind: 'mountain', position, admin: null, mentioned: [],
    names: { zh: id, pinyin: id, en: id, others: [] }, tagline: { zh: id, en: id },
  }
}
const point = (lat: number, accuracy = 100): Position => ({ type: 'point', at: { lat, lng: 113 }, accuracy })

const here = place('here', point(27))
const near = place('near', point(27.01))
const far = place('far', point(27.1))
const beyond = place('beyond', point(27.3))
const area = place('area', { type: 'area', centre: { lat: 27.02, lng: 113 }, radius: 2000 })
const river = place('river', { type: 'line', feature: 'r', at: { lat: 27, lng: 113 }, accuracy: 100 })
const lost = place('lost', { type: 'unknown', because: 'not-found' })
const all = [far, beyond, river, lost, area, here, near]

it('lists the nearest first, without the place itself', () => {
  expect(nearbyPlaces(here, all, 9).map(each => each.place.id)).toEqual(['near', 'area', 'far'])
})

it('stops at the limit', () => {
  expect(nearbyPlaces(here, all, 1).map(each => each.place.id)).toEqual(['near'])
})

it('says the doubt only where it is a good part of the distance, and no distance that the doubt exceeds', () => {
  const vague = place('vague', { type: 'area', centre: { lat: 27.03, lng: 113 }, radius: 6000 })
  expect(nearbyPlaces(here, [...all, vague], 9).map(each => each.known)).toEqual(['distance', 'doubtful', 'at-most', 'distance'])
})

it('adds up the doubt of both ends', () => {
  expect(nearbyPlaces(here, [area], 9)[0]?.doubt).toBe(2100)
})

it('measures nothing from a river or from a place without a position', () => {
  expect(nearbyPlaces(river, all, 9)).toEqual([])
  expect(nearbyPlaces(lost, all, 9)).toEqual([])
})
