import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { PLACE_KINDS, type PlaceKind } from '@/domain/entity'

/** A spot of the map, WGS 84. */
export type Spot = readonly [lng: number, lat: number]

/** What the picture for links shows of the guide's map. */
export interface MapSketch {
  readonly rivers: readonly { readonly id: string, readonly points: readonly Spot[] }[]
  readonly hills: readonly { readonly at: Spot, readonly rank: number }[]
  readonly seals: readonly { readonly id: string, readonly kind: PlaceKind, readonly at: Spot, readonly isArea: boolean }[]
}

const spot = v.pipe(v.tuple([v.number(), v.number()]), v.readonly())
const basemapShape = v.object({
  lines: v.array(v.object({ id: v.string(), kind: v.string(), points: v.array(spot) })),
  hills: v.array(v.object({ at: spot, rank: v.number() })),
})
const placeShape = v.object({
  kind: v.picklist(PLACE_KINDS),
  position: v.object({ type: v.picklist(['point', 'area', 'line']), lat: v.number(), lng: v.number() }),
})

/** Read the rivers, hills and places from the guide's `data/`; places without a position are left out. */
export function readMapSketch(folder: string): MapSketch {
  const basemap = v.parse(basemapShape, parse(readFileSync(join(folder, 'basemap/basemap.yaml'), 'utf8')))
  const places = readdirSync(join(folder, 'places')).filter(name => name.endsWith('.yaml')).sort()
  return {
    rivers: basemap.lines.filter(({ kind }) => kind === 'river'),
    hills: basemap.hills,
    seals: places.flatMap((name) => {
      const place = v.safeParse(placeShape, parse(readFileSync(join(folder, 'places', name), 'utf8')))
      if (!place.success)
        return []
      const { kind, position: { lng, lat, type } } = place.output
      return [{ id: name.replace('.yaml', ''), kind, at: [lng, lat] as const, isArea: type === 'area' }]
    }),
  }
}
