import type { DietFlag, DishBasis } from './dish'
import type { KnownDish } from './knownDish'

/** What is known of one avoided thing in one dish. There is no verdict that it is absent. */
export interface DietVerdict {
  readonly flag: DietFlag
  readonly claim: 'contains' | 'may-contain' | 'not-known'
  /** What the claim rests on; `null` where there is none. */
  readonly basis: DishBasis | null
}

/** What is known of `flag` in a dish: without a claim, nothing. */
export function dietVerdict({ known }: KnownDish, flag: DietFlag): DietVerdict {
  const claims = known.diet.filter(claim => claim.flag === flag)
  const strongest = claims.find(({ claim }) => claim === 'contains') ?? claims[0]
  return strongest === undefined ? { flag, claim: 'not-known', basis: null } : { flag, claim: strongest.claim, basis: strongest.basis }
}
