import type { AnchoredEssay, AnchoredParagraph, Hung } from './anchoredEssay'
import type { Report } from './problem'
import { crosses } from '@/domain/passage'
import { formatPath } from './problem'

/** Report what hangs on the same stretch twice, or overlaps without one holding the other: a reader could not mark it. */
export function checkSpans(essays: readonly AnchoredEssay[], report: Report): void {
  for (const { paragraphs } of essays) {
    for (const paragraph of paragraphs) {
      checkSame(paragraph, report)
      checkCrossing(paragraph, report)
    }
  }
}

function checkSame({ text, mentions, errata, allusions }: AnchoredParagraph, report: Report): void {
  for (const list of [mentions, errata, allusions]) {
    list.forEach((one, at) => {
      const before = list[at - 1]
      if (before && before.start === one.start && before.end === one.end)
        report(one.file, one.path, `"${wordsOf(text, one)}" is the same stretch as ${whereIs(before)}`)
    })
  }
}

function checkCrossing({ text, mentions, errata, allusions, notes }: AnchoredParagraph, report: Report): void {
  const all: Hung<unknown>[] = [...mentions, ...errata, ...allusions, ...notes].sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Hung<unknown>[] = []
  for (const one of all) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= one.start)
      open.pop()
    const outer = open.find(each => crosses(each, one))
    if (outer)
      report(one.file, one.path, `"${wordsOf(text, one)}" overlaps "${wordsOf(text, outer)}" of ${whereIs(outer)}, and neither holds the other`)
    else
      open.push(one)
  }
}

function wordsOf(text: string, { start, end }: Hung<unknown>): string {
  return text.slice(start, end)
}

function whereIs({ file, path }: Hung<unknown>): string {
  return `${file.path} ${formatPath(path)}`
}
