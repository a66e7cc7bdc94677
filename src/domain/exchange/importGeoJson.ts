import type { LatLng } from '@/domain/position'
import type { ImportCollection } from './importCollection'
import type { ImportPreview } from './importPreview'
import { createImportCollection, dayNumber } from './importCollection'
import { importFailure } from './importPreview'

type Members = Readonly<Record<string, unknown>>

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(value: unknown, key: string): unknown {
  return isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function firstText(value: unknown, keys: readonly string[]): string {
  const found = keys.map(key => member(value, key)).find(each => typeof each === 'string' && each.trim() !== '')
  return typeof found === 'string' ? found : ''
}

function position(coordinates: unknown): LatLng | null {
  const [lng, lat] = list(coordinates)
  return typeof lng === 'number' && typeof lat === 'number' ? { lat, lng } : null
}

function readGeometry(geometry: unknown, properties: unknown, collection: ImportCollection, depth = 0): void {
  const name = firstText(properties, ['name', 'title', 'Name', '名称'])
  const ownNote = member(properties, 'note')
  const note = typeof ownNote === 'string' ? ownNote : firstText(properties, ['description', 'desc', 'cmt', '备注'])
  const day = dayNumber(member(properties, 'day'))
  const coordinates = member(geometry, 'coordinates')
  switch (member(geometry, 'type')) {
    case 'Point':
      return collection.spot({ name, note, day, at: position(coordinates) })
    case 'MultiPoint':
      return list(coordinates).forEach(each => collection.spot({ name, note, day, at: position(each) }))
    case 'LineString':
    case 'MultiLineString': {
      const lines = member(geometry, 'type') === 'LineString' ? [coordinates] : list(coordinates)
      const count = lines.reduce<number>((sum, line) => sum + list(line).length, 0)
      collection.countTrackPoints(count)
      return collection.skip(name, 'line', count)
    }
    case 'Polygon':
    case 'MultiPolygon':
      return collection.skip(name, 'area')
    case 'GeometryCollection':
      // RFC 7946 advises against nesting; a deep nest is an attack.
      return depth > 3
        ? collection.skip(name, 'not-a-feature')
        : list(member(geometry, 'geometries')).forEach(each => readGeometry(each, properties, collection, depth + 1))
    default:
      return collection.skip(name, geometry === null || geometry === undefined ? 'no-position' : 'not-a-feature')
  }
}

// GeoJSON is WGS 84; the old `crs` member may say otherwise.
function hasOtherDatum(root: unknown): boolean {
  const name = member(member(member(root, 'crs'), 'properties'), 'name')
  return typeof name === 'string' && !/CRS84|4326/u.test(name)
}

/** True for JSON that says it is GeoJSON. */
export function isGeoJson(root: unknown): boolean {
  const type = member(root, 'type')
  return type === 'FeatureCollection' || type === 'Feature'
    || (typeof type === 'string' && ['coordinates', 'geometries'].some(key => Array.isArray(member(root, key))))
}

/** Read the points of a GeoJSON text that is parsed already: a collection, a feature or a bare geometry. */
export function readGeoJson(root: unknown): ImportPreview {
  if (hasOtherDatum(root))
    return importFailure('other-datum', { field: 'crs' }, 'geojson')
  const collection = createImportCollection('geojson')
  const type = member(root, 'type')
  const features = type === 'FeatureCollection' ? list(member(root, 'features')) : [type === 'Feature' ? root : { type: 'Feature', geometry: root }]
  for (const feature of features) {
    if (member(feature, 'type') === 'Feature')
      readGeometry(member(feature, 'geometry'), member(feature, 'properties'), collection)
    else
      collection.skip('', 'not-a-feature')
  }
  return collection.preview()
}
