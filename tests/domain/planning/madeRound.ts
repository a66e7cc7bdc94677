import type { Errand, Round } from '@/domain/planning/round'
import * as fc from 'fast-check'

interface Drawn {
  readonly x: number
  readonly y: number
  readonly stay: number
  readonly window: { readonly from: number, readonly length: number } | null
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 60 }),
  stay: fc.integer({ min: 0, max: 90 }),
  window: fc.option(fc.record({ from: fc.integer({ min: 480, max: 900 }), length: fc.integer({ min: 0, max: 300 }) }), { nil: null, freq: 2 }),
})

/** Rounds of at most `most` errands in a square of an hour's side, some with windows, some of them of a single minute. */
export function anyRound(most: number): fc.Arbitrary<Round> {
  return fc.tuple(fc.array(drawn, { maxLength: most }), drawn, drawn).map(([errands, start, end]) => {
    const spots = [...errands, start, end]
    return {
      leaveAt: 480,
      errands: errands.map(({ stay, window }): Errand => ({ stay, windows: window === null ? [] : [{ from: window.from, to: window.from + window.length }] })),
      minutes: (from, to) => {
        const [a, b] = [spots[from], spots[to]]
        return a && b ? Math.round(Math.hypot(a.x - b.x, a.y - b.y)) : 0
      },
    }
  })
}

/** Every order of the numbers in `list`. */
export function permutations(list: readonly number[]): readonly (readonly number[])[] {
  return list.length === 0
    ? [[]]
    : list.flatMap((first, at) => permutations([...list.slice(0, at), ...list.slice(at + 1)]).map(rest => [first, ...rest]))
}

/** Every selection from `list`. */
export function subsets(list: readonly number[]): readonly (readonly number[])[] {
  return list.reduce<readonly (readonly number[])[]>((all, one) => [...all, ...all.map(set => [...set, one])], [[]])
}
