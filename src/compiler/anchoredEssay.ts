import type { Allusion, Erratum, Span, TextNote } from '@/domain/essay'
import type { Anchor } from '@/domain/quote'
import type { EntityId } from '@/domain/slug'
import type { EntityFile, EssayFile } from './content'
import type { ContentFile } from './contentFile'
import type { ValuePath } from './problem'

/** Something hung on a text, with the place in a file where the curator hung it. */
export interface Hung<What> extends Anchor {
  readonly file: ContentFile
  readonly path: ValuePath
  readonly what: What
}

/** What one paragraph carries, in order of start, the longer first. */
export interface AnchoredParagraph {
  readonly text: string
  readonly mentions: readonly Hung<EntityId>[]
  readonly errata: readonly Hung<Erratum>[]
  readonly allusions: readonly Hung<Allusion>[]
  readonly notes: readonly Hung<TextNote>[]
  readonly untied: readonly Span[]
}

/** An essay with every quote found. */
export interface AnchoredEssay {
  readonly file: EssayFile
  readonly paragraphs: readonly AnchoredParagraph[]
  /** What is deliberately untied in the title. */
  readonly untiedInTitle: readonly Span[]
}

/** Where an essay mentions an entity; undefined where a quote of it was not found, so that nothing can be said. */
export function mentionsOf({ id, value }: EntityFile, { file, paragraphs }: AnchoredEssay): readonly Hung<EntityId>[] | undefined {
  const found = paragraphs.flatMap(({ mentions }) => mentions.filter(({ what }) => what === id))
  return found.length === value.mentions.filter(({ essay }) => essay === file.id).length ? found : undefined
}
