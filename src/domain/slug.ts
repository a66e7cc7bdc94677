declare const brand: unique symbol

/** The id of a place, dish, ingredient or person: a lower-case pinyin slug, unique in the guide. */
export type EntityId = string & { readonly [brand]: 'EntityId' }
/** The id of an essay: a lower-case pinyin slug, unique in the guide. */
export type EssayId = string & { readonly [brand]: 'EssayId' }
/** The id of a source in `data/sources.yaml`. */
export type SourceId = string & { readonly [brand]: 'SourceId' }

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for a well-formed id: lower-case letters and digits, single hyphens between them, at most 64 characters. */
export function isSlug(text: string): boolean {
  return text.length <= 64 && SLUG.test(text)
}

/** True when `text` can be an entity id; says nothing about whether such an entity exists. */
export function isEntityId(text: string): text is EntityId {
  return isSlug(text)
}

/** True when `text` can be an essay id; says nothing about whether such an essay exists. */
export function isEssayId(text: string): text is EssayId {
  return isSlug(text)
}

/** True when `text` can be a source id; says nothing about whether such a source exists. */
export function isSourceId(text: string): text is SourceId {
  return isSlug(text)
}
