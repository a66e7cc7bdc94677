import type { FileState, StoredFile } from '@/domain/storedFiles'
import { expect, it } from 'vitest'
import { isProven, storedItems, storedKind } from '@/domain/storedFiles'
import { readCheckAnswer } from '@/domain/storedReport'

const file = (path: string, state: FileState = 'whole', bytes = 10): StoredFile => ({ path, state, bytes })

it.each([
  ['guide/ab12/essay-zuishi-hengdong.json', 'text'],
  ['guide/ab12/search.json', 'text'],
  ['photos/a.webp', 'text'],
  ['guide/ab12/basemap.json', 'map'],
  ['fonts/hengdong-song.woff2', 'fonts'],
  ['./', 'app'],
  ['shell', 'app'],
  ['assets/LeafletChart-1.js', 'app'],
  ['manifest.webmanifest', 'app'],
  ['icons/192.png', 'app'],
])('knows %s as %s', (path, kind) => {
  expect(storedKind(path)).toBe(kind)
})

it('sums up by kind what is there and what is not', () => {
  expect(storedItems([file('./'), file('guide/v/index.json'), file('guide/v/essay-a.json', 'damaged', 4), file('fonts/a.woff2', 'missing', 0)])).toEqual([
    { kind: 'app', files: 1, missing: 0, damaged: 0, bytes: 10 },
    { kind: 'text', files: 2, missing: 0, damaged: 1, bytes: 14 },
    { kind: 'fonts', files: 1, missing: 1, damaged: 0, bytes: 0 },
  ])
})

it('takes nothing for proven that was not checked, is missing or is damaged', () => {
  expect(isProven([file('./')])).toBe(true)
  expect(isProven([])).toBe(false)
  expect(isProven([file('./'), file('map', 'missing')])).toBe(false)
  expect(isProven([file('./'), file('map', 'damaged')])).toBe(false)
})

it('reads what a worker answers into new objects and refuses anything else', () => {
  const report = { release: 'r', guide: null, isComplete: true, files: [file('./')] }
  expect(readCheckAnswer({ ...report, extra: 1 })).toEqual(report)
  expect(readCheckAnswer({ done: 1, total: 4 })).toEqual({ done: 1, total: 4 })
  expect([null, {}, { done: -1, total: 3 }, { ...report, files: [{ path: './', state: 'fine', bytes: 1 }] }].map(readCheckAnswer)).toEqual([undefined, undefined, undefined, undefined])
})
