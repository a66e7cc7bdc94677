import type { Plan } from '@/domain/plan'
import { writeBackup } from '@/domain/exchange/planBackup'
import { fileName, saveFile } from '@/platform/files'

/** Hand plans to the visitor as a backup file. */
export function saveBackup(plans: readonly Plan[], title: string): void {
  saveFile(fileName(title, 'json'), 'application/json', writeBackup(plans, new Date().toISOString()))
}
