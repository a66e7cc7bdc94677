import type { Basemap, Waymark } from '@/domain/guide'
import type { BasemapYaml, WaymarksYaml } from './mapSchemas'

/** The schematic map as the app draws it. */
export function buildBasemap({ lines, hills, bounds, county }: BasemapYaml): Basemap {
  return { lines, hills, bounds, county }
}

/** Towns, stations and exits, the most important first. */
export function buildWaymarks(waymarks: WaymarksYaml): readonly Waymark[] {
  return waymarks
    .map(({ id, kind, names, lat, lng, accuracy, approximate, rank, note }) =>
      ({ id, kind, names, at: { lat, lng }, accuracy, approximate, rank, note }))
    .sort((a, b) => a.rank - b.rank)
}
