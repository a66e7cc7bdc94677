import type { Bilingual } from '@/domain/locale'
import type { EntityId } from '@/domain/slug'
import type { Content } from './content'

/** One end of a tie: the other entity, and what it is to this one. */
export interface Tie {
  readonly entity: EntityId
  readonly how: Bilingual
}

const HOME_TOWN: Bilingual = { zh: '菜名里的地方', en: 'The place it is named after' }
const DISH_OF_TOWN: Bilingual = { zh: '以此地为名的菜', en: 'A dish named after this place' }
const INGREDIENT: Bilingual = { zh: '此菜用料', en: 'Goes into this dish' }
const LIKELY_INGREDIENT: Bilingual = { zh: '此菜用料（推断）', en: 'Probably goes into this dish' }
const USED_IN: Bilingual = { zh: '用到它的菜', en: 'A dish made with it' }
const LIKELY_USED_IN: Bilingual = { zh: '用到它的菜（推断）', en: 'A dish probably made with it' }
const OF_CUISINE: Bilingual = { zh: '入菜的用料', en: 'Used in this cooking' }
const IN_CUISINE: Bilingual = { zh: '用到它的一方菜肴', en: 'A style of cooking that uses it' }

/** The ties of every entity, both ways: what the curator tied first, then home towns and ingredients. */
export function buildTies(content: Content): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>()

  function tie(from: EntityId, to: EntityId, how: Bilingual): void {
    const own = ties.get(from) ?? []
    if (!own.some(({ entity }) => entity === to))
      own.push({ entity: to, how })
    ties.set(from, own)
  }

  for (const { id, value: { links } } of content.entities) {
    for (const { entity, how } of links) {
      tie(id, entity, how)
      tie(entity, id, how)
    }
  }
  for (const entity of content.entities) {
    if (entity.type !== 'dish')
      continue
    const { home, kind, dish: { parts } } = entity.value
    if (home !== null) {
      tie(entity.id, home, HOME_TOWN)
      tie(home, entity.id, DISH_OF_TOWN)
    }
    for (const { entity: part, basis } of parts) {
      if (part !== null) {
        const [has, isIn] = kind === 'cuisine'
          ? [OF_CUISINE, IN_CUISINE]
          : basis === 'inferred' ? [LIKELY_INGREDIENT, LIKELY_USED_IN] : [INGREDIENT, USED_IN]
        tie(entity.id, part, has)
        tie(part, entity.id, isIn)
      }
    }
  }
  return ties
}
