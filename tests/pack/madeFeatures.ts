import type { Basemap, GuideIndex } from '@/domain/guide'
import type { LatLng } from '@/domain/position'
import type { Properties, TileFeature } from './encodeTile'
import { sealSpot } from '@/domain/position'

/** A feature of a made map, in degrees. */
export interface MadeFeature {
  readonly layer: 'earth' | 'water' | 'roads' | 'places' | 'landuse' | 'buildings' | 'pois'
  readonly type: TileFeature['type']
  /** The coarsest zoom that shows it. */
  readonly from: number
  readonly properties: Properties
  readonly line: readonly (readonly [lng: number, lat: number])[]
}

const ROADS = {
  motorway: { kind: 'highway', kind_detail: 'motorway' },
  road: { kind: 'major_road', kind_detail: 'primary' },
  railway: { kind: 'rail', kind_detail: 'rail' },
} as const

/** A county as OpenStreetMap might have it, made from the guide's own places: enough to draw, to search and to walk. */
export function madeFeatures({ waymarks, entities }: Pick<GuideIndex, 'waymarks' | 'entities'>, basemap: Pick<Basemap, 'lines'>): readonly MadeFeature[] {
  const towns = waymarks.filter(({ kind }) => kind === 'town' || kind === 'seat').map(({ names, at, kind }) => ({ names, at, isSeat: kind === 'seat' }))
  const places = entities.flatMap((entity) => {
    const at = entity.type === 'place' ? sealSpot(entity.position) : undefined
    return entity.type === 'place' && at ? [{ kind: entity.kind, names: entity.names, name: entity.names.zh, at }] : []
  })
  const all = [...towns, ...places.filter(({ kind }) => kind === 'town').map(({ names, at }) => ({ names, at, isSeat: false }))]
  return [
    ...basemap.lines.map(({ kind, name, points }): MadeFeature => kind === 'river'
      ? { layer: 'water', type: 'line', from: 6, properties: { kind: 'river', ...name ? { name: name.zh } : {} }, line: points }
      : { layer: 'roads', type: 'line', from: kind === 'road' ? 9 : 6, properties: { ...ROADS[kind], ...name ? { name: name.zh } : {} }, line: points }),
    ...all.flatMap(({ names, at, isSeat }) => [
      town(names, at, isSeat),
      area('landuse', 10, { kind: 'residential' }, at, 900),
      ...streets(at),
      ...Array.from({ length: 60 }, (_, nth) => house(at, nth)),
    ]),
    ...places.filter(({ kind }) => kind === 'mountain').flatMap(({ name, at }) => [
      point('pois', 11, { kind: 'peak', name }, at),
      area('landuse', 8, { kind: 'forest' }, at, 2500),
      path(at),
    ]),
    ...places.filter(({ kind }) => kind === 'temple').map(({ name, at }) => point('pois', 13, { kind: 'place_of_worship', name }, at)),
    area('water', 10, { kind: 'lake', name: '试水水库' }, { lat: 27.12, lng: 113.1 }, 700),
  ]
}

/** A named spot. */
export function point(layer: 'places' | 'pois', from: number, properties: Properties, { lat, lng }: LatLng): MadeFeature {
  return { layer, type: 'point', from, properties, line: [[lng, lat]] }
}

function town({ zh, en }: { readonly zh: string, readonly en: string }, at: LatLng, isSeat: boolean): MadeFeature {
  return point('places', 7, { 'kind': 'locality', 'kind_detail': isSeat ? 'city' : 'town', 'name': zh, 'name:en': en, 'min_zoom': 7, 'population_rank': isSeat ? 9 : 6, 'sort_rank': 1 }, at)
}

/** A square of `metres` to each side of its middle. */
function area(layer: MadeFeature['layer'], from: number, properties: Properties, at: LatLng, metres: number): MadeFeature {
  const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const
  return { layer, type: 'polygon', from, properties, line: corners.map(([east, south]) => move(at, metres * east, -metres * south)) }
}

function streets(at: LatLng): readonly MadeFeature[] {
  return [-600, -300, 0, 300, 600].flatMap((off): readonly MadeFeature[] => [
    { layer: 'roads', type: 'line', from: 12, properties: { kind: 'minor_road', kind_detail: 'residential', name: '试街' }, line: [move(at, -800, off), move(at, 800, off)] },
    { layer: 'roads', type: 'line', from: 12, properties: { kind: 'minor_road', kind_detail: 'residential' }, line: [move(at, off, -800), move(at, off, 800)] },
  ])
}

function house(at: LatLng, nth: number): MadeFeature {
  return area('buildings', 14, { kind: 'building', height: 6 + nth % 4 * 3 }, middle(at, -700 + nth % 10 * 150, -450 + Math.floor(nth / 10) * 150), 25)
}

/** A way up in bends, its last stretch on steps. */
function path(top: LatLng): MadeFeature {
  const bends = Array.from({ length: 12 }, (_, nth) => move(top, nth % 2 === 0 ? 60 : -60, -1320 + nth * 120))
  return { layer: 'roads', type: 'line', from: 12, properties: { kind: 'path', kind_detail: 'steps', name: '试登山道' }, line: [...bends, move(top, 0, 0)] }
}

function middle(at: LatLng, east: number, north: number): LatLng {
  const [lng, lat] = move(at, east, north)
  return { lat, lng }
}

function move({ lat, lng }: LatLng, east: number, north: number): readonly [number, number] {
  return [lng + east / (111_320 * Math.cos(lat * Math.PI / 180)), lat + north / 110_574]
}
