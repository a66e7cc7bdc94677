import type { SealKind } from '@/domain/entity'

/** What one of a kind is called in Chinese; many are called the same. */
export const zhKind: Readonly<Record<SealKind, string>> = {
  mountain: '山', water: '水', cave: '岩洞', red: '红色旧址', house: '老屋', street: '老街', temple: '庙宇', relic: '遗迹',
  town: '城镇', region: '地域', dish: '土菜', ingredient: '食材', person: '人物',
}

/** What one of a kind is called in English. */
export const enKind: Readonly<Record<SealKind, string>> = {
  mountain: 'Hill', water: 'Water', cave: 'Cave', red: 'Red heritage', house: 'Old house', street: 'Old street', temple: 'Temple', relic: 'Relic',
  town: 'Town', region: 'Region', dish: 'Dish', ingredient: 'Ingredient', person: 'Person',
}

const many: Readonly<Partial<Record<SealKind, string>>> = { water: 'Water', red: 'Red heritage', dish: 'Dishes', person: 'People' }

/** What many of a kind are called in English. */
export function enKinds(kind: SealKind): string {
  return many[kind] ?? `${enKind[kind]}s`
}
