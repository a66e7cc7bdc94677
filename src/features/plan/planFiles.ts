import type { DayMapGround } from '@/domain/exchange/dayMap'
import type { PlanSheet } from '@/domain/exchange/planSheet'
import { writeCalendar } from '@/domain/exchange/calendar'
import { writeCsv } from '@/domain/exchange/csv'
import { writeGeoJson } from '@/domain/exchange/geoJson'
import { writeGpx } from '@/domain/exchange/gpx'
import { writeHtmlPage } from '@/domain/exchange/htmlPage'
import { writeKml } from '@/domain/exchange/kml'
import { writeMarkdown } from '@/domain/exchange/markdown'
import { writePlainText } from '@/domain/exchange/plainText'

/** The forms in which a plan leaves the guide, by the end of their file's name; grouped by what they are for. */
export const FORMAT_GROUPS = { maps: ['gpx', 'kml', 'geojson'], calendar: ['ics'], texts: ['html', 'txt', 'md', 'csv'] } as const
/** One of the forms. */
export type PlanFormat = (typeof FORMAT_GROUPS)[keyof typeof FORMAT_GROUPS][number]
/** All forms, in the order in which they are offered. */
export const PLAN_FORMATS: readonly PlanFormat[] = Object.values(FORMAT_GROUPS).flat()

/** A file of a plan, with what it had to leave out. */
export interface PlanFile {
  readonly type: string
  readonly text: string
  /** Stops without a date, which no calendar can hold. */
  readonly undated: number
}

const WRITERS: Readonly<Record<Exclude<PlanFormat, 'ics'>, readonly [type: string, write: (sheet: PlanSheet, ground: DayMapGround | null) => string]>> = {
  gpx: ['application/gpx+xml', writeGpx],
  kml: ['application/vnd.google-earth.kml+xml', writeKml],
  geojson: ['application/geo+json', writeGeoJson],
  html: ['text/html', writeHtmlPage],
  txt: ['text/plain', writePlainText],
  md: ['text/markdown', writeMarkdown],
  csv: ['text/csv', writeCsv],
}

/** Write a plan as a file; `now` is in milliseconds, `ground` what its maps are drawn on. */
export function planFile(format: PlanFormat, sheet: PlanSheet, now: number, ground: DayMapGround | null = null): PlanFile {
  if (format === 'ics') {
    const { text, undated } = writeCalendar(sheet, now)
    return { type: 'text/calendar', text, undated: undated.length }
  }
  const [type, write] = WRITERS[format]
  return { type, text: write(sheet, ground), undated: 0 }
}
