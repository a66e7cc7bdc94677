import type { StoredProgress } from '@/domain/workerStatus'
import { beforeEach, expect, it } from 'vitest'
import { createStoredFiles } from '@/platform/storedFiles'

const REPORT = { release: 'r', guide: 'g', isComplete: true, files: [{ path: './', state: 'whole', bytes: 3 }] }

interface FakeRegistration {
  readonly active?: object
  readonly installing?: object
}

let registration: FakeRegistration | undefined
let heard: string[]

beforeEach(() => {
  registration = undefined
  heard = []
})

/** A worker that answers with `answers`, one after the other, with a pause of so many milliseconds. */
function worker(answers: readonly unknown[], pause = 0) {
  return {
    postMessage({ type }: { readonly type: string }, [port]: readonly MessagePort[]) {
      heard.push(type)
      const say = (nth: number): void => {
        if (nth < answers.length) {
          port?.postMessage(answers[nth])
          setTimeout(say, pause, nth + 1)
        }
      }
      setTimeout(say, pause, 0)
    },
  }
}

function container() {
  const target: unknown = Object.assign(new EventTarget(), { getRegistration: async () => registration, ready: new Promise(() => undefined) })
  const isContainer = (value: unknown): value is ServiceWorkerContainer => value === target
  if (!isContainer(target))
    throw new Error('no container')
  return target
}

const files = (of: ServiceWorkerContainer | undefined = container()) => createStoredFiles({ container: of, scope: '/', patience: { first: 60, next: 120 } })

it('tells what has been stored so far', async () => {
  expect(await createStoredFiles({ container: undefined, scope: '/' }).state()).toBe('unsupported')
  expect(await files().state()).toBe('none')
  registration = { installing: {} }
  expect(await files().state()).toBe('storing')
  registration = { installing: {}, active: {} }
  expect(await files().state()).toBe('stored')
})

it('passes progress on and ends with the report', async () => {
  registration = { active: worker([{ done: 0, total: 2 }, { done: 2, total: 2 }, REPORT]) }
  const seen: StoredProgress[] = []
  expect(await files().ask('check', progress => seen.push(progress))).toEqual(REPORT)
  expect([heard, seen]).toEqual([['check'], [{ done: 0, total: 2 }, { done: 2, total: 2 }]])
})

it('waits as long as the worker says something', async () => {
  registration = { active: worker([{ done: 0, total: 3 }, { done: 1, total: 3 }, { done: 2, total: 3 }, REPORT], 40) }
  expect(await files().ask('repair', () => undefined)).toEqual(REPORT)
})

it.each([['says nothing at all', []], ['falls silent half-way', [{ done: 0, total: 2 }]]])('gives up on a worker that %s', async (_, answers) => {
  registration = { active: worker(answers) }
  expect(await files().ask('check', () => undefined)).toBeUndefined()
})

it('does not wait for a worker that says that it cannot look', async () => {
  registration = { active: worker([{ done: 0, total: 2 }, null, REPORT], 10) }
  expect(await files().ask('check', () => undefined)).toBeUndefined()
})

it('has nobody to ask before a worker is in charge', async () => {
  registration = { installing: worker([REPORT]) }
  expect(await files().ask('check', () => undefined)).toBeUndefined()
  expect(heard).toEqual([])
})

it('tells when another worker takes charge, until it is stopped', () => {
  const of = container()
  let changes = 0
  const stop = files(of).onChange(() => {
    changes += 1
  })
  of.dispatchEvent(new Event('controllerchange'))
  stop()
  of.dispatchEvent(new Event('controllerchange'))
  expect(changes).toBe(1)
})
