import type { FieldCheck } from '@/domain/fieldCheck'
import type { DatabaseProblem, VisitorConnection } from './visitorConnection'
import * as v from 'valibot'
import { fieldCheckSchema } from '@/domain/fieldCheckFile'

/** The version of a record; a higher one was written by a newer guide. */
export const FIELD_CHECK_RECORD = 1

const envelope = v.object({ id: v.string(), version: v.literal(FIELD_CHECK_RECORD), check: fieldCheckSchema })

/** Field checks that can be read, newest first, and how many records cannot; those stay where they are. */
export interface StoredChecks {
  readonly checks: readonly FieldCheck[]
  readonly setAside: number
}

/** The visitor's field checks on this device. Nothing here throws. */
export interface FieldCheckDatabase {
  readonly all: () => Promise<{ readonly value: StoredChecks } | { readonly problem: DatabaseProblem }>
  readonly put: (check: FieldCheck) => Promise<{ readonly value: null } | { readonly problem: DatabaseProblem }>
  readonly remove: (id: string) => Promise<{ readonly value: null } | { readonly problem: DatabaseProblem }>
}

/** The record of a field check. */
export function fieldCheckRecord(check: FieldCheck) {
  return { id: check.id, version: FIELD_CHECK_RECORD, check }
}

/** Read the record of a field check; undefined where it is damaged or newer. */
export function readFieldCheckRecord(raw: unknown): FieldCheck | undefined {
  const parsed = v.safeParse(envelope, raw)
  return parsed.success && parsed.output.id === parsed.output.check.id ? parsed.output.check : undefined
}

/** The field checks behind `connection`. */
export function createFieldCheckDatabase(connection: VisitorConnection): FieldCheckDatabase {
  return {
    all: () => connection.use(['fieldChecks'], 'readonly', async (store) => {
      const read = (await store('fieldChecks').getAll()).map(readFieldCheckRecord)
      const checks = read.filter(check => check !== undefined).sort((a, b) => b.takenAt - a.takenAt)
      return { checks, setAside: read.length - checks.length }
    }),
    put: check => connection.use(['fieldChecks'], 'readwrite', async (store) => {
      await store('fieldChecks').put(fieldCheckRecord(check))
      return null
    }),
    remove: id => connection.use(['fieldChecks'], 'readwrite', async (store) => {
      await store('fieldChecks').delete(id)
      return null
    }),
  }
}
