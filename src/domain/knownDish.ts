import type { DishKnowledge } from './dish'
import type { DishBrief } from './entity'

/** A dish with what is known of it. */
export interface KnownDish {
  readonly dish: DishBrief
  readonly known: DishKnowledge
}

/** True where a source says what goes into the dish; otherwise its recipe is 未考. */
export function hasRecipe({ known }: KnownDish): boolean {
  return known.parts.some(part => part.basis === 'source')
}
