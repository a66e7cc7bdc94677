import type { Content } from './content'
import type { ContentFile } from './contentFile'
import type { Report, ValuePath } from './problem'

/** Report positions outside the bounds of the map. */
export function checkPositions({ entities, waymarks, basemap }: Content, report: Report): void {
  if (!basemap)
    return
  const { south, west, north, east } = basemap.value.bounds

  function check(file: ContentFile, path: ValuePath, { lat, lng }: { readonly lat: number, readonly lng: number }): void {
    if (lat < south || lat > north)
      report(file, [...path, 'lat'], `${lat} lies outside the map, ${south} to ${north}`)
    if (lng < west || lng > east)
      report(file, [...path, 'lng'], `${lng} lies outside the map, ${west} to ${east}`)
  }

  for (const entity of entities) {
    if (entity.type === 'place' && entity.value.position.type !== 'unknown')
      check(entity.file, ['position'], entity.value.position)
  }
  waymarks?.value.forEach((waymark, at) => check(waymarks.file, [at], waymark))
}
