import type { SheetStop } from '@/domain/exchange/planSheet'
import type { GuideIndex } from '@/domain/guide'
import type { StopTarget } from '@/domain/plan'
import { planWordsMessages } from '@/locales/planWords'

const zh = planWordsMessages['zh-CN']
const en = planWordsMessages.en

/** What a stop is called in both languages, as on its page: a meal with its town, a hike by its own name. */
export function sheetNames(target: StopTarget, { entities, hikes }: Pick<GuideIndex, 'entities' | 'hikes'>): SheetStop['names'] {
  const gone = { zh: zh.gone, en: en.gone }
  const named = (id: string) => entities.find(each => each.id === id)?.names
  switch (target.type) {
    case 'place': {
      const names = named(target.entity) ?? gone
      return { zh: names.zh, en: names.en }
    }
    case 'meal': {
      const dish = named(target.dish) ?? gone
      const town = target.town === null ? undefined : named(target.town)
      return { zh: zh.meal(dish.zh, town?.zh ?? null), en: en.meal(dish.en, town?.en ?? null) }
    }
    case 'hike': {
      const names = hikes.find(({ id }) => id === target.hike)?.names ?? gone
      return { zh: names.zh, en: names.en }
    }
    case 'spot':
      return target.name === '' ? { zh: zh.unnamed, en: en.unnamed } : { zh: target.name, en: null }
  }
}
