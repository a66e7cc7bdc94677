import type { VisitorBackup, VisitorBackupProblem } from '@/domain/visitorBackup'
import { readBackup } from '@/domain/exchange/planBackup'
import { readVisitorBackup } from '@/domain/visitorBackup'
import { NO_RECORDS } from '@/domain/visitorRecords'
import { planRecord } from './planRecords'

/** The largest backup file that is read, in bytes. */
export const MOST_BACKUP_BYTES = 64 * 1024 * 1024

/** Read the text of a backup of everything, or of one that holds only plans. */
export function readBackupText(text: string): VisitorBackup | VisitorBackupProblem {
  const all = readVisitorBackup(text)
  if (all !== 'not-a-backup')
    return all
  const plans = readBackup(text)
  if (typeof plans === 'string')
    return plans === 'newer' ? 'newer' : 'not-a-backup'
  return {
    savedAt: null,
    records: { ...NO_RECORDS, plans: plans.plans.map(plan => planRecord({ plan, revision: 1, savedAt: 0 })) },
    lost: plans.damaged.map(({ plan }) => ({ kind: 'plans', name: plan })),
  }
}
