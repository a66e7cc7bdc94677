import { expect, it } from 'vitest'
import { readWorkerMessage, readWorkerStatus } from '@/domain/workerStatus'

it('reads the messages it knows and no others', () => {
  expect([{ type: 'activate' }, { type: 'skip' }, 'activate', null, undefined, {}].map(readWorkerMessage)).toEqual(['activate', undefined, undefined, undefined, undefined, undefined])
})

it('reads a status into a new object and refuses anything else', () => {
  expect(readWorkerStatus({ release: 'r', guide: null, isComplete: false, extra: 1 })).toEqual({ release: 'r', guide: null, isComplete: false })
  expect([null, 'ready', {}, { release: 1, guide: null, isComplete: true }, { release: 'r', guide: 'g', isComplete: 'yes' }].map(readWorkerStatus)).toEqual([undefined, undefined, undefined, undefined, undefined])
})
