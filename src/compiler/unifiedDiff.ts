/** Lines `start` up to, not including, `end` (from 0) become `lines`. */
export interface LineChange {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

const CONTEXT = 3

/** A patch that `git apply` takes; changes come in order and do not overlap, equal lines at their ends are not repeated. */
export function unifiedDiff(path: string, text: string, changes: readonly LineChange[]): string {
  const lines = text.replace(/\n$/u, '').split('\n')
  const last = lines.length - 1
  const isOpen = !text.endsWith('\n')
  const stored = isOpen ? lines.with(last, `${lines[last]}\n\\ No newline at end of file`) : lines
  const trimmed = changes.map(change => trim(lines, change)).filter(({ start, end, lines: fresh }) => end > start || fresh.length > 0)
    .map(change => isOpen ? withLastLine(lines, change) : change)
  let grown = 0
  const hunks = joined(trimmed).map((group) => {
    const first = Math.max(0, (group[0]?.start ?? 0) - CONTEXT)
    const beyond = Math.min(lines.length, (group.at(-1)?.end ?? 0) + CONTEXT)
    const body: string[] = []
    let at = first
    for (const { start, end, lines: fresh } of group) {
      body.push(...stored.slice(at, start).map(line => ` ${line}`), ...stored.slice(start, end).map(line => `-${line}`), ...fresh.map(line => `+${line}`))
      at = end
    }
    body.push(...stored.slice(at, beyond).map(line => ` ${line}`))
    const growth = group.reduce((sum, { start, end, lines: fresh }) => sum + fresh.length - (end - start), 0)
    const head = `@@ -${first + 1},${beyond - first} +${first + 1 + grown},${beyond - first + growth} @@`
    grown += growth
    return [head, ...body].join('\n')
  })
  return hunks.length === 0 ? '' : [`--- a/${path}`, `+++ b/${path}`, ...hunks, ''].join('\n')
}

function trim(lines: readonly string[], { start, end, lines: fresh }: LineChange): LineChange {
  let [from, to, rest] = [start, end, fresh]
  while (from < to && rest.length > 0 && lines[from] === rest[0])
    [from, rest] = [from + 1, rest.slice(1)]
  while (from < to && rest.length > 0 && lines[to - 1] === rest.at(-1))
    [to, rest] = [to - 1, rest.slice(0, -1)]
  return { start: from, end: to, lines: rest }
}

// What is put after a last line without a line end gives it one, so that line changes, too.
function withLastLine(lines: readonly string[], change: LineChange): LineChange {
  const start = Math.min(change.start, lines.length - 1)
  return change.end < lines.length ? change : { start, end: change.end, lines: [...lines.slice(start, change.start), ...change.lines] }
}

/** Changes whose contexts touch belong into one hunk. */
function joined(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const groups: LineChange[][] = []
  for (const change of changes) {
    const open = groups.at(-1)
    const before = open?.at(-1)
    if (open && before && change.start - before.end <= 2 * CONTEXT)
      open.push(change)
    else
      groups.push([change])
  }
  return groups
}
