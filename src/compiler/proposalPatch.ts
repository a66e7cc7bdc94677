import type { Content } from './content'
import type { ContentFile } from './contentFile'
import type { ProposedPosition } from './positionPatch'
import type { LineChange } from './unifiedDiff'
import { changePosition } from './positionPatch'
import { unifiedDiff } from './unifiedDiff'

/** A source that the proposals cite and sources.yaml may lack. */
export interface NewSource {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly date: string | null
}

/** One patch that makes the proposals true, the source they cite included; empty where none can be written. */
export function patchOf(content: Content, proposals: readonly ProposedPosition[], source: NewSource): string {
  const changes = new Map<ContentFile, LineChange[]>()
  for (const proposal of proposals) {
    const fresh = changePosition(proposal)
    if (fresh.length > 0)
      changes.set(proposal.subject.file, [...changes.get(proposal.subject.file) ?? [], ...fresh])
  }
  if (changes.size === 0)
    return ''
  return [
    ...sourcePatch(content, source),
    ...[...changes].map(([file, list]) => unifiedDiff(file.path, file.text, [...list].sort((a, b) => a.start - b.start))),
  ].join('')
}

function sourcePatch({ sources }: Content, { id, title, url, date }: NewSource): readonly string[] {
  if (!sources || id in sources.value)
    return []
  const end = sources.file.text.replace(/\n$/u, '').split('\n').length
  const lines = [`${id}:`, `  title: ${title}`, `  url: ${url ?? 'null'}`, `  date: ${date === null ? 'null' : `'${date}'`}`, '  quality: web']
  return [unifiedDiff(sources.file.path, sources.file.text, [{ start: end, end, lines }])]
}
