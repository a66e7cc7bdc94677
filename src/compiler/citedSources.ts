import type { Source } from '@/domain/fact'
import type { SourceId } from '@/domain/slug'
import type { SourcesYaml } from './mapSchemas'

/** The sources that `ids` name, by id and in order of id. */
export function citedSources(sources: SourcesYaml, ids: Iterable<SourceId>): Readonly<Record<string, Source>> {
  return Object.fromEntries([...new Set(ids)].sort().flatMap((id) => {
    const source = sources[id]
    return source ? [[id, source]] : []
  }))
}
