import type { PackArea } from './planPack'
import { parseArgs } from 'node:util'
import { countTiles } from './tilesWithin'

/** What the command line asks for. */
export interface PackArguments {
  readonly from: string
  readonly area: PackArea
  readonly out: string
}

/** The county and a little around it, in degrees. */
export const COUNTY_BOUNDS = { south: 26.77, west: 112.72, north: 27.46, east: 113.30 } as const

/** As printed where the command line cannot be understood. */
export const USAGE = `npm run pack -- --date YYYYMMDD      from the daily build of Protomaps of that day
npm run pack -- --from FILE|URL      from an archive of your own
  --bounds south,west,north,east     another area (${Object.values(COUNTY_BOUNDS).join(',')})
  --max-zoom N                       less detail, 0 to 15 (15)
  --out FILE                         another place (packs/hengdong-osm.pmtiles)`

/** More tiles than any county has: the bounds are wrong, or the area is no longer something for a phone. */
const MOST_TILES = 200_000

/** Read the command line; a string says what is wrong with it. */
export function readArguments(args: readonly string[], today: string): PackArguments | string {
  const values = readValues(args)
  if (typeof values === 'string')
    return values
  const { date, from, bounds, 'max-zoom': maxZoom = '15', out = 'packs/hengdong-osm.pmtiles' } = values
  if ((date === undefined) === (from === undefined))
    return 'Say where the map comes from, with either --date or --from.'
  if (date !== undefined && !isDay(date))
    return `--date ${date} is no day written as YYYYMMDD.`
  if (date !== undefined && date > today)
    return `--date ${date} lies in the future.`
  if (!/^\d+$/u.test(maxZoom) || Number(maxZoom) > 15)
    return `--max-zoom ${maxZoom} is no number from 0 to 15.`
  const area = { bounds: bounds === undefined ? COUNTY_BOUNDS : readBounds(bounds), maxZoom: Number(maxZoom) }
  if (area.bounds === null)
    return `--bounds ${bounds} is not south,west,north,east in degrees.`
  if (!out.endsWith('.pmtiles'))
    return `--out ${out} must end in .pmtiles.`
  const tiles = countTiles(area.bounds, area.maxZoom)
  if (tiles > MOST_TILES)
    return `These bounds have ${tiles.toLocaleString('en')} tiles, too many for a phone. Take a smaller area or a smaller --max-zoom.`
  return { from: from ?? `https://build.protomaps.com/${date}.pmtiles`, area: { ...area, bounds: area.bounds }, out }
}

function readValues(args: readonly string[]): { readonly [Name in 'date' | 'from' | 'bounds' | 'max-zoom' | 'out']?: string } | string {
  const option = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { 'date': option, 'from': option, 'bounds': option, 'max-zoom': option, 'out': option } }).values
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function readBounds(text: string): PackArea['bounds'] | null {
  const [south, west, north, east, ...more] = text.split(',').map(part => part.trim() === '' ? NaN : Number(part))
  if (south === undefined || west === undefined || north === undefined || east === undefined || more.length > 0)
    return null
  const isBox = south >= -85 && south < north && north <= 85 && west >= -180 && west < east && east <= 180
  return isBox ? { south, west, north, east } : null
}

function isDay(date: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(date) ?? []
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(day)
}
