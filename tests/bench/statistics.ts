/** The value that a share of `amounts` does not exceed: 0.95 for the 95th percentile, 0.5 for the median. */
export function percentile(amounts: readonly number[], share: number): number {
  const sorted = amounts.toSorted((one, other) => one - other)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (found === undefined)
    throw new Error('nothing to take a percentile of')
  return found
}

export const median = (amounts: readonly number[]): number => percentile(amounts, 0.5)
export const p95 = (amounts: readonly number[]): number => percentile(amounts, 0.95)
