import type { FieldCheck } from '@/domain/fieldCheck'
import { expect, it } from 'vitest'
import { latestOfPlaces } from '@/domain/fieldCheck'
import { ownPins, placeOfPin } from '@/features/map/ownPins'
import { REAL } from '../../content/realGuide'

const places = (REAL.guide?.index.entities ?? []).filter(entity => entity.type === 'place')
const [first, second] = places

function checkOf(nth: number, takenAt: number, lat: number): FieldCheck[] {
  const place = places[nth]
  return place === undefined ? [] : [{ id: `check-${takenAt}`, subject: { type: 'place', id: place.id }, at: { lat, lng: 113 }, accuracy: 12, fixes: 10, takenAt }]
}

const latest = (...checks: readonly FieldCheck[]): ReadonlyMap<string, FieldCheck> => latestOfPlaces(checks)

it('a place that was measured gets a dot of its own where it was measured last, called one’s own', () => {
  expect(ownPins(places, latest(...checkOf(0, 1, 27.1), ...checkOf(0, 3, 27.3), ...checkOf(0, 2, 27.2)))).toEqual([
    { id: `own-${first?.id}`, kind: first?.kind, names: { ...first?.names, zh: `${first?.names.zh}（自测）`, en: `${first?.names.en} (your own)` }, at: { lat: 27.3, lng: 113 }, doubt: 12, isArea: false, feature: null, isOwn: true },
  ])
})

it('what was measured of a place that the filter hides, or of a waypoint, is not shown', () => {
  const ofWaypoint: FieldCheck = { id: 'w', subject: { type: 'waypoint', hike: 'pengyuan-feng', waypoint: 'temple' }, at: { lat: 27, lng: 113 }, accuracy: 9, fixes: 10, takenAt: 4 }
  expect(ownPins(places.slice(1), latest(...checkOf(0, 1, 27.1), ofWaypoint))).toEqual([])
})

it('leads from a dot, as from a seal, to its place', () => {
  const [pin] = ownPins(places, latest(...checkOf(1, 1, 27.1)))
  expect(placeOfPin(pin?.id ?? '')).toBe(second?.id)
  expect(placeOfPin(second?.id ?? '')).toBe(second?.id)
})
