import type { Plate } from '@/domain/dish'
import { defineMessages } from './messages'

const zh: Readonly<Record<Plate, string>> = {
  'layered-bowl': '画：一只碗，七样东西叠成宝塔',
  'pared-pork': '画：一盘削下来的肉和青椒',
  'tripe-strips': '画：一盘肚条和黄椒',
  'red-rice-pork': '画：一盘裹着红色米粉的肉片',
  'tofu': '画：一盘豆腐和葱',
  'feast': '画：一张圆桌，几只碗',
}
const en: Readonly<Record<Plate, string>> = {
  'layered-bowl': 'Drawing: a bowl with seven things stacked like a pagoda',
  'pared-pork': 'Drawing: a plate of pared meat with green chilli',
  'tripe-strips': 'Drawing: a plate of tripe strips with yellow pepper',
  'red-rice-pork': 'Drawing: a plate of pork slices in reddened ground rice',
  'tofu': 'Drawing: a plate of tofu with scallion',
  'feast': 'Drawing: a round table with bowls',
}

/** What the drawings of dishes show. */
export const platesMessages = defineMessages({
  'zh-CN': {
    drawing: (plate: Plate | null) => plate === null ? '画：一只空盘，写着“未考”' : zh[plate],
    drawn: '示意画，按资料所写的用料画成，不是照片。',
    drawnEmpty: '做法未考，所以盘子空着。',
    photograph: (credit: string) => `照片：${credit}`,
  },
  'en': {
    drawing: plate => plate === null ? 'Drawing: an empty plate that says “not known”' : en[plate],
    drawn: 'A drawing after the ingredients that sources name, not a photograph.',
    drawnEmpty: 'How it is made is not known, so the plate is empty.',
    photograph: credit => `Photograph: ${credit}`,
  },
})
