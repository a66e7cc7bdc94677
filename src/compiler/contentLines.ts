import type { Document } from 'yaml'
import type { ContentFile } from './contentFile'
import type { ValuePath } from './problem'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { parseFrontMatter } from './frontMatter'

interface Lines {
  readonly document: Document.Parsed
  readonly counter: LineCounter
  readonly skipped: number
  readonly paragraphs: readonly { readonly line: number }[]
}

// Lines are asked for only where something is wrong, so the file is read a second time then.
const known = new WeakMap<ContentFile, Lines>()

/** The line, from 1, of the value at `path`, or of the nearest thing around it that exists. */
export function lineOf(file: ContentFile, path: ValuePath): number {
  const { document, counter, skipped, paragraphs } = linesOf(file)
  const [head, nth] = path
  if (head === undefined)
    return 1
  if (head === 'paragraphs' && typeof nth === 'number')
    return paragraphs[nth]?.line ?? 1
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair)
        break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    }
    else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step]
      offset = startOf(node) ?? offset
    }
    else {
      break
    }
  }
  return counter.linePos(offset).line + skipped
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function linesOf(file: ContentFile): Lines {
  const before = known.get(file)
  if (before)
    return before
  const counter = new LineCounter()
  const isEssay = file.name.endsWith('.md')
  const { yaml, paragraphs } = isEssay ? parseFrontMatter(file.text) : { yaml: file.text, paragraphs: [] }
  const lines = { document: parseDocument(yaml ?? '', { lineCounter: counter }), counter, skipped: isEssay && yaml !== null ? 1 : 0, paragraphs }
  known.set(file, lines)
  return lines
}
