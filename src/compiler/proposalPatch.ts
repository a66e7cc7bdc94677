import type { Content } from './content'
import type { ContentFile } from './contentFile'
import type { ProposedPosition } from './positionPatch'
import type { ValuePath } from './problem'
import type { LineChange } from './unifiedDiff'
import { lineOf } from './contentLines'
import { changePosition } from './positionPatch'
import { unifiedDiff } from './unifiedDiff'

/** A source that the proposals cite and sources.yaml may lack. */
export interface NewSource {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly date: string | null
}

/** What an editor can accept with one command, and what has to be done by hand. */
export interface ProposalPatch {
  /** Makes the proposals true, the source they cite included; empty where none can be written. */
  readonly text: string
  /** A line for each file that cannot be patched. */
  readonly byHand: readonly string[]
}

/** The patch for `proposals`. */
export function patchOf({ sources }: Content, proposals: readonly ProposedPosition[], source: NewSource): ProposalPatch {
  const changes = new Map<ContentFile, LineChange[]>()
  const byHand: string[] = []
  const change = (file: ContentFile, path: ValuePath, fresh: readonly LineChange[]): void => {
    if (file.isVerbatim && fresh.length > 0)
      changes.set(file, [...changes.get(file) ?? [], ...fresh])
    else
      byHand.push(`${file.path}:${lineOf(file, path)} cannot be patched: ${file.isVerbatim ? 'its position is not written one key a line' : 'save it without a byte order mark, each line ended by a line feed alone'}`)
  }
  if (sources && proposals.length > 0 && !(source.id in sources.value))
    change(sources.file, [], addSource(sources.file, source))
  for (const proposal of proposals)
    change(proposal.subject.file, proposal.subject.path, changePosition(proposal))
  const isOnlySource = [...changes.keys()].every(file => file === sources?.file)
  return {
    text: isOnlySource ? '' : [...changes].map(([file, list]) => unifiedDiff(file.path, file.text, [...list].sort((a, b) => a.start - b.start))).join(''),
    byHand,
  }
}

function addSource(file: ContentFile, { id, title, url, date }: NewSource): readonly LineChange[] {
  const end = file.text.replace(/\n$/u, '').split('\n').length
  return [{ start: end, end, lines: [`${id}:`, `  title: ${title}`, `  url: ${url ?? 'null'}`, `  date: ${date === null ? 'null' : `'${date}'`}`, '  quality: web'] }]
}
