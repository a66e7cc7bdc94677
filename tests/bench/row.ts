/** One line of the table: a promise, and whether it is kept; `null` where there is none, only a figure. */
export interface Row {
  readonly what: string
  readonly budget: string
  readonly measured: string
  readonly isMet: boolean | null
}

/** How a number of some unit is written. */
export type Wording = (amount: number) => string

export const kilobytes: Wording = bytes => `${(bytes / 1000).toFixed(1)} kB`
export const milliseconds: Wording = ms => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
export const seconds: Wording = s => `${s.toFixed(1)} s`
export const times: Wording = ratio => `${ratio.toFixed(2)} ×`

/** A row that is met when `amount` is at most `limit`; `aside` says what else is worth knowing. */
export function atMost(what: string, limit: number, amount: number, wording: Wording, aside = ''): Row {
  return {
    what,
    budget: `≤ ${wording(limit).replace(/\.0+(?= )/, '')}`,
    measured: aside === '' ? wording(amount) : `${wording(amount)} (${aside})`,
    isMet: amount <= limit,
  }
}

/** A row for what could not be measured: never met. */
export function notMeasured(what: string, error: unknown): Row {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return { what, budget: '', measured: `not measured: ${reason}`, isMet: false }
}
