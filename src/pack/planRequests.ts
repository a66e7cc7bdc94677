/** Bytes of the source that belong together: one tile content. */
export interface SourceStretch {
  readonly offset: number
  readonly length: number
}

/** One reading of the source and the contents that it brings, as indexes into the stretches. */
export interface SourceRequest extends SourceStretch {
  readonly contents: readonly number[]
}

/** How readings are put together. */
export interface RequestLimits {
  /** Share of bytes that may be read in vain so that there are fewer readings. */
  readonly waste: number
  /** Bytes of one reading, where a single content is not larger. */
  readonly most: number
}

const LIMITS: RequestLimits = { waste: 0.1, most: 1_048_576 }

/** Few readings that bring every stretch: the smallest gaps are read along first, as long as the waste stays small. */
export function planRequests(stretches: readonly SourceStretch[], { waste, most }: RequestLimits = LIMITS): readonly SourceRequest[] {
  const sorted = stretches.map((stretch, content) => ({ ...stretch, content })).sort((a, b) => a.offset - b.offset)
  const bridged = bridgedGaps(sorted, waste)
  const requests: { offset: number, length: number, contents: number[] }[] = []
  sorted.forEach(({ offset, length, content }, at) => {
    const open = requests.at(-1)
    if (open && bridged.has(at) && offset + length - open.offset <= most) {
      open.length = Math.max(open.length, offset + length - open.offset)
      open.contents.push(content)
    }
    else {
      requests.push({ offset, length, contents: [content] })
    }
  })
  return requests
}

/** Positions whose gap to the one before is worth reading. */
function bridgedGaps(sorted: readonly SourceStretch[], waste: number): ReadonlySet<number> {
  const gaps = sorted
    .map(({ offset }, at) => {
      const before = sorted[at - 1]
      return { at, gap: before === undefined ? Infinity : Math.max(0, offset - before.offset - before.length) }
    })
    .sort((a, b) => a.gap - b.gap)
  let budget = waste * sorted.reduce((sum, { length }) => sum + length, 0)
  const bridged = new Set<number>()
  for (const { at, gap } of gaps) {
    budget -= gap
    if (budget < 0)
      break
    bridged.add(at)
  }
  return bridged
}
