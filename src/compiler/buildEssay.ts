import type { EntityBrief } from '@/domain/entity'
import type { Essay, Mention, Paragraph } from '@/domain/essay'
import type { EssayBrief } from '@/domain/guide'
import type { AnchoredEssay } from './anchoredEssay'
import type { SourcesYaml } from './mapSchemas'
import { citedSources } from './citedSources'

/** An essay with all that hangs on it, ready to be read. */
export function buildEssay({ file, paragraphs }: AnchoredEssay, entities: ReadonlyMap<string, EntityBrief>, sources: SourcesYaml): Essay {
  const nths = new Map<string, number>()
  const built = paragraphs.map(({ text, mentions, errata, allusions, notes }): Paragraph => ({
    text,
    mentions: mentions.map(({ start, end, what }): Mention => {
      const nth = (nths.get(what) ?? 0) + 1
      nths.set(what, nth)
      return { start, end, entity: what, nth }
    }),
    errata: errata.map(({ what }) => what),
    allusions: allusions.map(({ what }) => what),
    notes: notes.map(({ what }) => what),
  }))
  return {
    id: file.id,
    ...file.value,
    paragraphs: built,
    entities: [...nths.keys()].flatMap(id => entities.get(id) ?? []),
    sources: citedSources(sources, built.flatMap(({ errata, allusions, notes }) =>
      [...errata, ...allusions, ...notes].flatMap(hung => hung.sources))),
  }
}

/** What a list says of an essay; characters are counted without white space. */
export function briefEssay({ file: { id, value } }: AnchoredEssay, { paragraphs, entities }: Essay): EssayBrief {
  const count = (type: EntityBrief['type']): number => entities.filter(entity => entity.type === type).length
  return {
    id,
    ...value,
    paragraphs: paragraphs.length,
    characters: paragraphs.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0),
    counts: { place: count('place'), dish: count('dish'), ingredient: count('ingredient'), person: count('person') },
  }
}
