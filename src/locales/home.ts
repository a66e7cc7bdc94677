import { defineMessages } from './messages'

export const homeMessages = defineMessages({
  'zh-CN': {
    title: '循文游衡东',
    what: '散文里的山水、老街与土菜。每一处都连着作者的原句，断网也能看。',
    search: '搜索',
    searchHint: '罗荣桓、mishui、lrhgj……',
    picture: '示意地图',
    openMap: '打开地图',
    essays: '从文章走进去',
    counts: (places: number, dishes: number, people: number) =>
      [`地方 ${places} 处`, dishes > 0 ? `土菜 ${dishes} 味` : '', `人物 ${people} 位`].filter(part => part !== '').join(' · '),
    hike: '跟着文章上山：',
    dishes: '文中的土菜',
    promise: '没有账号，不作跟踪；不知道的，就写“未考”。',
  },
  'en': {
    title: 'Hengdong by the Page',
    what: 'Hills, old streets and local dishes of a Hunan county, from travel essays. Every place leads back to the author’s own sentence, and all of it works without a signal.',
    search: 'Search',
    searchHint: 'Luo Ronghuan, mishui, lrhgj…',
    picture: 'Sketch map',
    openMap: 'Open the map',
    essays: 'Start from an essay',
    counts: (places: number, dishes: number, people: number) =>
      [`${places} ${places === 1 ? 'place' : 'places'}`, dishes > 0 ? `${dishes} ${dishes === 1 ? 'dish' : 'dishes'}` : '', `${people} ${people === 1 ? 'person' : 'people'}`].filter(part => part !== '').join(' · '),
    hike: 'Up the hill with an essay: ',
    dishes: 'Dishes in the essays',
    promise: 'No account, no tracking; what nobody knows is called unknown.',
  },
})
