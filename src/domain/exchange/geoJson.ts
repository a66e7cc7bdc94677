import type { LatLng } from '@/domain/position'
import type { PlanSheet, SheetDay, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { stopName } from './planSheet'
import { clockTime, sheetWords } from './sheetWords'
import { dayTitle } from './stopText'
import { tidyText, webAddress } from './tidyText'

const round = (value: number): number => Math.round(value * 1e6) / 1e6
const coordinates = ({ lng, lat }: LatLng): readonly [number, number] => [round(lng), round(lat)]
const clock = (minutes: number | null, words: SheetWords): string | null => minutes === null ? null : clockTime(minutes, words)

function stopFeature(stop: SheetStop, day: number, sheet: PlanSheet, words: SheetWords) {
  return {
    type: 'Feature',
    id: stop.id,
    geometry: stop.at === null ? null : { type: 'Point', coordinates: coordinates(stop.at) },
    properties: {
      name: tidyText(stopName(stop, sheet.locale)),
      nameZh: tidyText(stop.names.zh),
      nameEn: stop.names.en,
      day,
      date: sheet.days[day - 1]?.date ?? null,
      arrive: clock(stop.arrive, words),
      leave: clock(stop.leave, words),
      note: tidyText(stop.note),
      doubtMetres: stop.doubtMetres,
      passage: stop.passage?.text ?? null,
      credit: stop.passage?.credit ?? null,
      url: webAddress(stop.url),
    },
  }
}

function wayFeature(day: SheetDay, index: number, words: SheetWords) {
  const spots = [day.from, ...day.stops, day.to].flatMap(each => each === null || each.at === null ? [] : [each.at])
  return spots.length < 2 ? [] : [{
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: spots.map(coordinates) },
    properties: { name: dayTitle(day, index, words), day: index + 1 },
  }]
}

/** A plan as GeoJSON (RFC 7946): for each day its stops in order, without geometry where no position is known, then the day's line. */
export function writeGeoJson(sheet: PlanSheet): string {
  const words = sheetWords(sheet.locale)
  return `${JSON.stringify({
    type: 'FeatureCollection',
    name: tidyText(sheet.title),
    features: sheet.days.flatMap((day, index) => [
      ...day.stops.map(stop => stopFeature(stop, index + 1, sheet, words)),
      ...wayFeature(day, index, words),
    ]),
  }, null, 1)}\n`
}
