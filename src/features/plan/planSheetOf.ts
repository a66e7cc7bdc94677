import type { DayOutlook } from './usePlanner'
import type { PlanSheet, SheetEnd, SheetStop } from '@/domain/exchange/planSheet'
import type { Passage } from '@/domain/essay'
import type { EntityBrief } from '@/domain/entity'
import type { Locale } from '@/domain/locale'
import type { DayEnd, Plan, StopTarget } from '@/domain/plan'
import type { Gazetteer } from '@/domain/planning/gazetteer'
import type { Visit } from '@/domain/planning/schedule'
import { entityPath } from '@/domain/entityAddress'
import { hikePath } from '@/domain/hike'
import { whereIsEnd } from '@/domain/planning/whereabouts'
import { quotedRuns } from '@/parts/quotedRuns'

/** What a sheet is made from, besides the plan. */
export interface SheetContext {
  readonly locale: Locale
  readonly outlooks: readonly DayOutlook[]
  readonly gazetteer: Gazetteer
  readonly passageOf: (target: StopTarget) => Passage | undefined
  readonly entityOf: (target: StopTarget) => EntityBrief | undefined
  readonly namesOf: (target: StopTarget) => SheetStop['names']
  readonly endName: (end: DayEnd) => string
  readonly credit: (passage: Passage) => string
  /** The absolute address of a page. */
  readonly url: (path: string) => string
  /** The link that opens the plan; `null` where none can carry it. */
  readonly link: string | null
}

/** A plan with all that stands on paper or in another app. */
export function planSheetOf(plan: Plan, context: SheetContext): PlanSheet {
  return {
    id: plan.id,
    title: plan.title,
    locale: context.locale,
    url: context.link,
    days: plan.days.map((day, at) => {
      const schedule = context.outlooks[at]?.schedule
      return {
        date: day.date,
        from: sheetEnd(day.from, context),
        to: sheetEnd(day.to, context),
        leaveAt: day.leaveAt,
        homeAt: schedule?.end.usual ?? null,
        stops: (schedule?.visits ?? []).map(visit => sheetStop(visit, context)),
      }
    }),
  }
}

function sheetEnd(end: DayEnd | null, { gazetteer, endName }: SheetContext): SheetEnd | null {
  if (end === null)
    return null
  const where = whereIsEnd(end, gazetteer)
  return { name: endName(end), at: where.isKnown ? where.at : null }
}

function sheetStop({ stop, where, begin, leave }: Visit, { entityOf, passageOf, namesOf, credit, url }: SheetContext): SheetStop {
  const entity = entityOf(stop.target)
  const passage = passageOf(stop.target)
  return {
    id: stop.id,
    names: namesOf(stop.target),
    at: where.isKnown ? where.at : null,
    doubtMetres: where.isKnown ? where.doubt : null,
    arrive: begin.usual,
    leave: leave.usual,
    note: stop.note,
    passage: passage === undefined ? null : { text: asShown(passage), credit: credit(passage) },
    url: entity === undefined ? null : url(stop.target.type === 'hike' ? hikePath(stop.target.hike) : entityPath(entity)),
  }
}

// As printed, with what should stand there beside each printing error, as everywhere in the guide.
function asShown({ text, errata }: Passage): string {
  return quotedRuns(text, [], errata).map(run => run.correction === null ? run.text : `${run.text}〔${run.correction}〕`).join('')
}
