import type { AveragedFix, FieldCheck, FieldCheckSubject } from '@/domain/fieldCheck'
import type { FieldCheckDatabase } from '@/platform/fieldCheckRecords'
import type { DatabaseProblem } from '@/platform/visitorConnection'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { latestCheck } from '@/domain/fieldCheck'
import { createFieldCheckDatabase } from '@/platform/fieldCheckRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { newId } from './newIds'

/** Positions that the visitor took on the spot; they stay on the device until they are handed out as a file. */
export const useFieldChecksStore = defineStore('fieldChecks', () => {
  let database: FieldCheckDatabase | undefined
  const checks = shallowRef<readonly FieldCheck[]>([])
  /** How many records could not be read and were left alone. */
  const setAside = ref(0)
  const isLoaded = ref(false)
  const problem = ref<DatabaseProblem | null>(null)
  const removed = shallowRef<FieldCheck | null>(null)

  /** Use `made` for keeping them; without it the browser's own database, once. */
  function connect(made?: FieldCheckDatabase): FieldCheckDatabase {
    database ??= made ?? createFieldCheckDatabase(connectVisitor())
    return database
  }

  /** Read what the device keeps. */
  async function load(): Promise<void> {
    const read = await connect().all()
    if ('problem' in read) {
      problem.value = read.problem
      return
    }
    isLoaded.value = true
    problem.value = null
    // What could not be kept is still to be seen until the page is left.
    const kept = new Set(read.value.checks.map(({ id }) => id))
    checks.value = [...checks.value.filter(({ id }) => !kept.has(id)), ...read.value.checks]
    setAside.value = read.value.setAside
  }

  async function keep(check: FieldCheck): Promise<boolean> {
    const done = await connect().put(check)
    // Shown once the device has it, or together with the reason why it has not.
    checks.value = [check, ...checks.value.filter(({ id }) => id !== check.id)]
    problem.value = 'problem' in done ? done.problem : null
    return 'value' in done
  }

  /** Keep a position for `subject`, taken at `takenAt` in milliseconds; true once the device has it. */
  function take(subject: FieldCheckSubject, average: AveragedFix, takenAt: number): Promise<boolean> {
    return keep({ id: newId(), subject, ...average, takenAt })
  }

  /** Take one away; `putBack` brings the last one back while the guide is open. */
  async function remove(id: string): Promise<void> {
    const done = await connect().remove(id)
    if ('problem' in done) {
      problem.value = done.problem
      return
    }
    removed.value = checks.value.find(check => check.id === id) ?? null
    checks.value = checks.value.filter(check => check.id !== id)
  }

  async function putBack(): Promise<void> {
    const check = removed.value
    removed.value = null
    if (check !== null)
      await keep(check)
  }

  return {
    checks, setAside, isLoaded, problem, removed,
    connect, load, take, add: keep, remove, putBack,
    latest: (subject: FieldCheckSubject) => latestCheck(checks.value, subject),
  }
})
