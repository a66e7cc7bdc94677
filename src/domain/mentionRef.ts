import type { Passage } from './essay'
import type { EntityId, EssayId } from './slug'

/** One mention of an entity; the passage that holds it is what is quoted. */
export interface MentionRef {
  readonly essay: EssayId
  readonly entity: EntityId
  /** Which of the entity's mentions in that essay, from 1. */
  readonly nth: number
}

/** The passage that holds a mention, from those of its entity. */
export function passageWith(passages: readonly Passage[], { essay, entity, nth }: MentionRef): Passage | undefined {
  return passages.find(passage => passage.essay === essay
    && passage.mentions.some(mention => mention.entity === entity && mention.nth === nth))
}
