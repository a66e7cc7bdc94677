import type { GuideIndex, Waymark } from '@/domain/guide'
import { doubtMetres, sealSpot } from '@/domain/position'

/** Every name to write on the base map: the towns of the essays that have a spot, then the waymarks. */
export function mapNames({ entities, waymarks }: Pick<GuideIndex, 'entities' | 'waymarks'>): readonly Waymark[] {
  const towns = entities.flatMap((entity): Waymark[] => {
    if (entity.type !== 'place' || entity.kind !== 'town')
      return []
    const at = sealSpot(entity.position)
    const accuracy = doubtMetres(entity.position)
    if (at === undefined || accuracy === undefined)
      return []
    const isSeat = entity.names.zh.endsWith('县城')
    const { zh, pinyin, en } = entity.names
    return [{ id: entity.id, kind: isSeat ? 'seat' : 'town', names: { zh, pinyin, en }, at, accuracy, approximate: entity.position.type === 'area', rank: isSeat ? 1 : 2, note: null }]
  })
  const known = new Set(towns.map(town => town.names.zh))
  return [...towns, ...waymarks.filter(waymark => !known.has(waymark.names.zh))]
}
