import type { EntityBrief, EntityType } from './entity'
import type { EssayId } from './slug'

const FOLDERS: Readonly<Record<EntityType, string>> = { place: 'places', dish: 'dishes', ingredient: 'ingredients', person: 'people' }

/** The address of an entity's own page, without language. */
export function entityPath(entity: Pick<EntityBrief, 'id' | 'type'>): string {
  return `/${FOLDERS[entity.type]}/${entity.id}`
}

/** The id, in the reader's page, of paragraph `paragraph` (counted from 1). */
export function paragraphAnchor(paragraph: number): string {
  return `p${paragraph}`
}

/** The id, in the reader's page, of the `nth` mention (counted from 1) of an entity in that essay. */
export function mentionAnchor(entity: string, nth: number): string {
  return `${entity}-${nth}`
}

/** The address of an essay, or of a paragraph or mention in it when `anchor` is given. */
export function essayPath(essay: EssayId, anchor?: string): string {
  return anchor === undefined ? `/essays/${essay}` : `/essays/${essay}#${anchor}`
}
