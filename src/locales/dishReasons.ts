import type { DietVerdict } from '@/domain/diet'
import type { DietFlag, Season } from '@/domain/dish'
import type { HeatFit, HeatLimit } from '@/domain/heat'
import { defineMessages } from './messages'

const zhSeasons: Readonly<Record<Season, string>> = { spring: '春', summer: '夏', autumn: '秋', winter: '冬' }
const enSeasons: Readonly<Record<Season, string>> = { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' }
const zhFlags: Readonly<Record<DietFlag, string>> = { pork: '猪肉', offal: '内脏', blood: '血', poultry: '禽肉', fish: '鱼', egg: '蛋', soy: '大豆', wheat: '小麦', alcohol: '酒', chilli: '辣椒' }

/** Words for what is known of a dish and for what is not; nothing here says that something is absent. */
export const dishReasonsMessages = defineMessages({
  'zh-CN': {
    inferred: '（据推断）',
    withInferred: (words: string) => `${words}（据推断）`,
    heatUnknown: '辣度未考',
    recipeUnknown: '做法未考，请问店家',
    season: (season: Season) => zhSeasons[season],
    limit: (limit: HeatLimit) => ({ mild: '只吃少辣', medium: '最多中辣' })[limit],
    known: (contained: string | null, possible: string | null) => {
      if (contained === null)
        return possible === null ? '含什么未考，请问店家' : `可能含${possible}`
      return possible === null ? `含${contained}` : `含${contained}；可能含${possible}`
    },
    flags: (flags: readonly DietFlag[]) => flags.map(flag => zhFlags[flag]).join('、'),
    anyOf: (flags: readonly DietFlag[]) => flags.map(flag => zhFlags[flag]).join('或'),
    verdict: (claim: DietVerdict['claim'], what: string, hasRecipe: boolean) => ({
      'contains': `含${what}`,
      'may-contain': `可能含${what}`,
      'not-known': hasRecipe ? `资料没有写到${what}，请问店家` : `有没有${what}未考，请问店家`,
    })[claim],
    heatFit: (fit: HeatFit) => ({ 'fits': '资料写的辣度合适', 'perhaps-hotter': '可能更辣', 'hotter': '更辣', 'not-known': '辣度未考，请问店家' })[fit],
    ofAnotherSeason: '资料写的是别的时节',
    seasonUnknown: '时节未考',
  },
  'en': {
    inferred: '(inferred)',
    withInferred: words => `${words} (inferred)`,
    heatUnknown: 'heat not known',
    recipeUnknown: 'recipe not known: ask the kitchen',
    season: season => enSeasons[season],
    limit: limit => ({ mild: 'mild only', medium: 'medium at most' })[limit],
    known: (contained, possible) => {
      if (contained === null)
        return possible === null ? 'Contents not known: ask the kitchen' : `May contain ${possible}`
      return possible === null ? `Contains ${contained}` : `Contains ${contained}; may contain ${possible}`
    },
    flags: flags => flags.join(', '),
    anyOf: flags => flags.join(' or '),
    verdict: (claim, what, hasRecipe) => ({
      'contains': `contains ${what}`,
      'may-contain': `may contain ${what}`,
      'not-known': hasRecipe ? `sources do not mention ${what}: ask the kitchen` : `${what} not known: ask the kitchen`,
    })[claim],
    heatFit: fit => ({ 'fits': 'heat as wanted, by the sources', 'perhaps-hotter': 'may be hotter', 'hotter': 'hotter', 'not-known': 'heat not known: ask the kitchen' })[fit],
    ofAnotherSeason: 'sources speak of another season',
    seasonUnknown: 'season not known',
  },
})
