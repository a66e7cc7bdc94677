import { expect, it } from 'vitest'
import { quotedRuns } from '@/parts/quotedRuns'

const TEXT = '就在县城泚水风光带漫步'

it('is the whole text where nothing is marked', () => {
  expect(quotedRuns(TEXT, [], [])).toEqual([{ text: TEXT, marked: false, correction: null }])
})

it('puts the correction behind the misprint inside a mark, and loses no character', () => {
  const runs = quotedRuns(TEXT, [{ start: 4, end: 9 }], [{ start: 4, end: 6, correction: '洣水' }])
  expect(runs).toEqual([
    { text: '就在县城', marked: false, correction: null },
    { text: '泚水', marked: true, correction: '洣水' },
    { text: '风光带', marked: true, correction: null },
    { text: '漫步', marked: false, correction: null },
  ])
  expect(runs.map(run => run.text).join('')).toBe(TEXT)
})
