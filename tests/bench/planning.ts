import type { Row } from './row'
import type { Errand, Round } from '@/domain/planning/round'
import { bestOrder } from '@/domain/planning/bestOrder'
import { createRandom } from '@/domain/planning/random'
import { searchTour } from '@/domain/planning/searchTour'
import { atMost, milliseconds } from './row'
import { percentile } from './statistics'

const ROUNDS = 20

function madeRound(count: number, seed: number, windows: number): Round {
  const random = createRandom(seed)
  const spots = Array.from({ length: count + 2 }, () => ({ x: random() * 60, y: random() * 60 }))
  return {
    leaveAt: 480,
    errands: Array.from({ length: count }, (_, at): Errand => {
      const from = 480 + Math.floor(random() * 400)
      return { stay: 20 + Math.floor(random() * 40), windows: at < windows ? [{ from, to: from + 240 }] : [] }
    }),
    minutes: (from, to) => Math.round(Math.hypot((spots[from]?.x ?? 0) - (spots[to]?.x ?? 0), (spots[from]?.y ?? 0) - (spots[to]?.y ?? 0))),
  }
}

function timed(act: (seed: number) => void, times: number): readonly number[] {
  act(1000)
  return Array.from({ length: times }, (_, seed) => {
    const began = performance.now()
    act(seed)
    return performance.now() - began
  })
}

function measure(what: string, limit: number, count: number, windows: number): Row {
  const times = timed(seed => bestOrder(madeRound(count, seed, windows)), ROUNDS)
  return atMost(what, limit, percentile(times, 0.5), milliseconds, `median of ${ROUNDS}, slowest ${milliseconds(Math.max(...times))}`)
}

function measureTour(what: string, limit: number, count: number): Row {
  const times = timed((seed) => {
    const { errands, leaveAt, minutes } = madeRound(count, seed, Math.floor(count / 4))
    searchTour({ prizes: errands.map((errand, at) => ({ ...errand, worth: 1 + at % 7 })), days: [{ leaveAt, homeBy: 1080, minutes }, { leaveAt, homeBy: 1080, minutes }] }, 100)
  }, 3)
  return atMost(what, limit, percentile(times, 0.5), milliseconds, `slowest ${milliseconds(Math.max(...times))}`)
}

/** How long the planner thinks, on made-up days in a square of an hour's side. */
export function measurePlanning(): readonly Row[] {
  return [
    measure('best order of 12 stops, exact', 20, 12, 0),
    measure('best order of 12 stops with 3 windows, exact', 20, 12, 3),
    measure('best order of 14 stops, exact', 100, 14, 0),
    measure('best order of 14 stops with 4 windows, exact', 100, 14, 4),
    measure('best order of 60 stops', 100, 60, 6),
    measureTour('propose two days from 40 candidates', 500, 40),
    measureTour('propose two days from 1,000 candidates', 2000, 1000),
  ]
}
