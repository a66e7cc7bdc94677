import type { Plan } from '@/domain/plan'
import type { Damage } from './salvagePlan'
import * as v from 'valibot'
import { readVisitorJson, VISITOR_FORMAT } from '@/domain/visitorBackup'
import { isKnownVersion, PLAN_VERSION, upgradePlan } from './planVersions'
import { salvagePlan } from './salvagePlan'

/** What the `format` of a backup says. */
const BACKUP_FORMAT = 'hengdong-guide-plans'

/** Why a backup cannot be read: no JSON, something else, or written by a newer guide. */
export type BackupProblem = 'not-json' | 'not-a-backup' | 'newer'

/** The plans of a backup, and what of them was damaged. */
export interface Backup {
  readonly plans: readonly Plan[]
  readonly damaged: readonly Damage[]
}

// Nobody made more; a file that says so would hold the page up.
const MOST_PLANS = 10_000
const ofEverything = v.object({ format: v.literal(VISITOR_FORMAT) })
const record = v.object({ version: v.number(), plan: v.unknown() })
const envelope = v.object({ format: v.literal(BACKUP_FORMAT), version: v.number(), plans: v.pipe(v.array(v.unknown()), v.maxLength(MOST_PLANS)) })

/** All plans in one JSON file; `savedAt` is an ISO time for people to read. */
export function writeBackup(plans: readonly Plan[], savedAt: string): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: PLAN_VERSION, savedAt, plans }, null, 1)}\n`
}

/** Read a backup of any version up to the present: what is whole is restored, what is not is listed. */
export function readBackup(text: string): Backup | BackupProblem {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  }
  catch {
    return 'not-json'
  }
  return readBackupJson(raw)
}

function salvageAll(plans: readonly { readonly version: number, readonly plan: unknown }[]): Backup {
  const salvaged = plans.map(({ version, plan }) => salvagePlan(upgradePlan(version, plan)))
  return {
    plans: salvaged.flatMap(({ plan }) => plan === null ? [] : [plan]),
    damaged: salvaged.flatMap(({ damaged }) => damaged),
  }
}

/** The plans in a backup of everything the visitor made. */
function readPlansOfAll(raw: unknown): Backup | BackupProblem {
  const read = readVisitorJson(raw)
  if (typeof read === 'string')
    return read
  const plans = read.records.plans.flatMap((each) => {
    const found = v.safeParse(record, each)
    return found.success ? [found.output] : []
  })
  if (plans.some(({ version }) => version > PLAN_VERSION))
    return 'newer'
  const { plans: whole, damaged } = salvageAll(plans)
  const lost = read.lost.filter(({ kind }) => kind === 'plans').map(({ name }) => ({ plan: name, day: null, stop: null }))
  return { plans: whole, damaged: [...damaged, ...lost] }
}

/** As `readBackup`, of JSON that is parsed already; of a backup of everything it takes the plans. */
export function readBackupJson(raw: unknown): Backup | BackupProblem {
  if (v.is(ofEverything, raw))
    return readPlansOfAll(raw)
  const parsed = v.safeParse(envelope, raw)
  if (!parsed.success)
    return 'not-a-backup'
  const { version, plans } = parsed.output
  if (version > PLAN_VERSION)
    return 'newer'
  if (!isKnownVersion(version))
    return 'not-a-backup'
  return salvageAll(plans.map(plan => ({ version, plan })))
}
