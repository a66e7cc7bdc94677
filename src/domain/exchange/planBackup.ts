import type { Plan } from '@/domain/plan'
import type { Damage } from './salvagePlan'
import * as v from 'valibot'
import { isKnownVersion, PLAN_VERSION, upgradePlan } from './planVersions'
import { salvagePlan } from './salvagePlan'

/** What the `format` of a backup says. */
export const BACKUP_FORMAT = 'hengdong-guide-plans'

/** Why a backup cannot be read: no JSON, something else, or written by a newer guide. */
export type BackupProblem = 'not-json' | 'not-a-backup' | 'newer'

/** The plans of a backup, and what of them was damaged. */
export interface Backup {
  readonly plans: readonly Plan[]
  readonly damaged: readonly Damage[]
}

const envelope = v.object({ format: v.literal(BACKUP_FORMAT), version: v.number(), plans: v.array(v.unknown()) })

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

/** As `readBackup`, of JSON that is parsed already. */
export function readBackupJson(raw: unknown): Backup | BackupProblem {
  const parsed = v.safeParse(envelope, raw)
  if (!parsed.success)
    return 'not-a-backup'
  const { version, plans } = parsed.output
  if (version > PLAN_VERSION)
    return 'newer'
  if (!isKnownVersion(version))
    return 'not-a-backup'
  const salvaged = plans.map(plan => salvagePlan(upgradePlan(version, plan)))
  return {
    plans: salvaged.flatMap(({ plan }) => plan === null ? [] : [plan]),
    damaged: salvaged.flatMap(({ damaged }) => damaged),
  }
}
