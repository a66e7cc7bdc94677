const WIDTH = 24

/** One line: a bar, how much of how much, and, where it can be told, the time left. */
export function progressLine({ done, total, secondsLeft }: { readonly done: number, readonly total: number, readonly secondsLeft: number | null }): string {
  const share = total === 0 ? 1 : done / total
  const filled = Math.floor(share * WIDTH)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
  const left = secondsLeft === null || done === total ? '' : `, ${duration(secondsLeft)} left`
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${megabytes(done)} of ${megabytes(total)}${left}`
}

/** Seconds still to go at the pace since the start; null before anything came. */
export function secondsLeft({ done, total, before, seconds }: { readonly done: number, readonly total: number, readonly before: number, readonly seconds: number }): number | null {
  const fetched = done - before
  return fetched <= 0 || seconds <= 0 ? null : (total - done) / fetched * seconds
}

/** A size as one says it, in millions of bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : whole < 3600 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`
}
