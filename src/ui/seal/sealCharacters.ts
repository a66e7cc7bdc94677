import type { SealKind } from '@/domain/entity'

/** The one character on the seal of each kind. */
export const SEAL_CHARACTERS: Readonly<Record<SealKind, string>> = {
  mountain: '山',
  water: '水',
  cave: '洞',
  red: '红',
  house: '屋',
  street: '街',
  temple: '庙',
  relic: '迹',
  town: '镇',
  region: '域',
  dish: '菜',
  ingredient: '料',
  person: '人',
}
