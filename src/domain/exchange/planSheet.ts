import type { Locale } from '@/domain/locale'
import type { PlanId, StopId } from '@/domain/plan'
import type { LatLng } from '@/domain/position'

/** The words of an author that say why a stop is there, and whose they are. */
export interface SheetPassage {
  readonly text: string
  /** Author, essay and paragraph in one line. */
  readonly credit: string
}

/** Where a day sets out or ends, resolved to a name. */
export interface SheetEnd {
  readonly name: string
  readonly at: LatLng | null
}

/** A stop with everything that stands on paper or in another app. Times are minutes after midnight in Asia/Shanghai. */
export interface SheetStop {
  readonly id: StopId
  readonly names: { readonly zh: string, readonly en: string | null }
  /** `null`: never pinned; it is named, and no coordinates are given. */
  readonly at: LatLng | null
  /** Metres by which the truth may lie from `at`. */
  readonly doubtMetres: number | null
  /** From the schedule; `null` where there is none. Past 1,440 it is the day after. */
  readonly arrive: number | null
  readonly leave: number | null
  readonly note: string
  readonly passage: SheetPassage | null
  /** The page of the guide that tells of it, absolute. */
  readonly url: string | null
}

/** A day of the sheet; days are counted from 1 by their order. */
export interface SheetDay {
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly from: SheetEnd | null
  readonly to: SheetEnd | null
  readonly leaveAt: number | null
  readonly homeAt: number | null
  readonly stops: readonly SheetStop[]
}

/** A plan resolved against the guide and the schedule: all that the exporters are told. */
export interface PlanSheet {
  readonly id: PlanId
  readonly title: string
  readonly locale: Locale
  readonly days: readonly SheetDay[]
  /** The link that opens the plan in the guide. */
  readonly url: string | null
}

/** What a stop is called on a sheet in `locale`: English sheets add the Chinese name, to be shown to a driver. */
export function stopName({ names }: Pick<SheetStop, 'names'>, locale: Locale): string {
  return locale === 'en' && names.en !== null && names.en !== names.zh ? `${names.en} (${names.zh})` : names.zh
}
