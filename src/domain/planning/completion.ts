import type { Round } from './round'
import { matrix } from './subsetSearch'

/** The least that the rest of a day can cost after some errands, the last of them `last`; windows are left out of account, so it is never too much. */
export type LeastRest = (visited: number, last: number) => number

/** Work out the least rest for every set of errands, by dynamic programming from the end of the day. */
export function leastRest(round: Round): LeastRest {
  const count = round.errands.length
  const legs = matrix(round)
  const size = count + 2
  const travel = new Float64Array(count << count).fill(Infinity)
  const stays = new Float64Array(1 << count)
  const all = (1 << count) - 1
  for (let last = 0; last < count; last++)
    travel[last] = legs[last * size + count + 1] ?? 0
  for (let left = 1; left <= all; left++) {
    const highest = 31 - Math.clz32(left)
    stays[left] = (stays[left & ~(1 << highest)] ?? 0) + (round.errands[highest]?.stay ?? 0)
    for (let last = 0; last < count; last++) {
      if ((left & (1 << last)) !== 0)
        continue
      let least = Infinity
      for (let next = 0; next < count; next++) {
        if ((left & (1 << next)) !== 0)
          least = Math.min(least, (legs[last * size + next] ?? 0) + (travel[(left & ~(1 << next)) * count + next] ?? 0))
      }
      travel[left * count + last] = least
    }
  }
  return (visited, last) => {
    const left = all & ~visited
    return 2 * (travel[left * count + last] ?? 0) + (stays[left] ?? 0)
  }
}
