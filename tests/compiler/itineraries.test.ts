import { describe, expect, it } from 'vitest'
import { compileGuide } from '@/compiler/compileGuide'
import { edited, problemsOf } from './tinyGuide'

const NAME = 'itineraries/yi-ri.yaml'
const PLAN = `title: { zh: 一日, en: A day }
summary: { zh: 走一走, en: A walk }
travel: foot
days:
  - title: { zh: 上山, en: Uphill }
    from: st-shiqiao
    to: shiqiao
    leaveAt: '08:30'
    homeBy: '18:00'
    stops:
      - place: yunfeng-an
        because: { essay: gui-tu, exact: 云峰 }
        stay: 40
        fixedAt: '10:00'
        note: { zh: 慢走, en: Slowly }
      - dish: shiqiao-doufu
        because: { essay: shan-xing, exact: 石桥豆腐 }
`
const QIAO = 'places/shiqiao.yaml'
const HOURS = 'kind: town\nhours: { open: \'09:00\', close: \'17:30\', sure: false, sources: [map] }'

describe('a curated plan', () => {
  it('comes with the index, each stop with the mention that is its reason', () => {
    expect(compileGuide(edited([NAME, PLAN])).guide?.itineraries).toEqual([{
      id: 'yi-ri',
      title: { zh: '一日', en: 'A day' },
      summary: { zh: '走一走', en: 'A walk' },
      travel: 'foot',
      days: [{
        title: { zh: '上山', en: 'Uphill' },
        from: { type: 'known', id: 'st-shiqiao' },
        to: { type: 'known', id: 'shiqiao' },
        leaveAt: 510,
        homeBy: 1080,
        stops: [
          { target: { type: 'place', entity: 'yunfeng-an' }, stay: 40, fixedAt: 600, because: { essay: 'gui-tu', entity: 'yunfeng-an', nth: 1 }, note: { zh: '慢走', en: 'Slowly' } },
          { target: { type: 'meal', dish: 'shiqiao-doufu', town: 'shiqiao' }, stay: null, fixedAt: null, because: { essay: 'shan-xing', entity: 'shiqiao-doufu', nth: 1 }, note: null },
        ],
      }],
    }])
  })

  it.each([
    ['ids that name nothing', [['st-shiqiao', 'st-muqiao'], ['place: yunfeng-an', 'place: yufeng-an'], ['dish: shiqiao-doufu', 'dish: doufu']], [
      'data/itineraries/yi-ri.yaml:6 days[0].from: there is no place or waymark st-muqiao',
      'data/itineraries/yi-ri.yaml:11 days[0].stops[0].place: there is no place yufeng-an',
      'data/itineraries/yi-ri.yaml:16 days[0].stops[1].dish: there is no dish doufu',
    ]],
    ['ids of another sort', [['to: shiqiao', 'to: mijiu'], ['place: yunfeng-an', 'place: shiqiao-doufu'], ['{ essay: gui-tu, exact: 云峰 }', '{ essay: shan-xing, exact: 石桥豆腐 }']], [
      'data/itineraries/yi-ri.yaml:7 days[0].to: mijiu is not a place',
      'data/itineraries/yi-ri.yaml:11 days[0].stops[0].place: shiqiao-doufu is not a place',
    ]],
    ['a dish sent to another town', [['dish: shiqiao-doufu', 'dish: shiqiao-doufu\n        town: yunfeng-an']], [
      'data/itineraries/yi-ri.yaml:17 days[0].stops[1].town: shiqiao-doufu is a dish of shiqiao',
    ]],
    ['reasons that are none', [['essay: gui-tu, exact: 云峰', 'essay: gui-tu, exact: 洣水'], ['exact: 石桥豆腐', 'exact: 石桥']], [
      'data/itineraries/yi-ri.yaml:12 days[0].stops[0].because.exact: "洣水" is no mention of yunfeng-an',
      'data/itineraries/yi-ri.yaml:17 days[0].stops[1].because.exact: "石桥" stands 4 times in shan-xing, not once',
    ]],
    ['an essay that is none', [['essay: gui-tu', 'essay: lu-shang']], [
      'data/itineraries/yi-ri.yaml:12 days[0].stops[0].because.essay: there is no essay lu-shang',
    ]],
    ['times that are none', [['leaveAt: \'08:30\'', 'leaveAt: \'8:30\''], ['\'10:00\'', '\'25:00\''], ['stay: 40', 'stay: 1.5']], [
      'data/itineraries/yi-ri.yaml:8 days[0].leaveAt: must be a time such as 09:00',
      'data/itineraries/yi-ri.yaml:13 days[0].stops[0].stay: must be whole minutes, at most 1440',
      'data/itineraries/yi-ri.yaml:14 days[0].stops[0].fixedAt: must be a time such as 09:00',
    ]],
    ['a stop that begins outside its day', [['\'10:00\'', '\'08:00\''], ['exact: 石桥豆腐 }', 'exact: 石桥豆腐 }\n        fixedAt: \'18:30\'']], [
      'data/itineraries/yi-ri.yaml:14 days[0].stops[0].fixedAt: must lie between leaveAt and homeBy of its day',
      'data/itineraries/yi-ri.yaml:18 days[0].stops[1].fixedAt: must lie between leaveAt and homeBy of its day',
    ]],
    ['a day that ends before it begins', [['homeBy: \'18:00\'', 'homeBy: \'08:00\'']], [
      'data/itineraries/yi-ri.yaml:5 days[0]: must be over after it has begun: homeBy after leaveAt',
    ]],
    ['stops that are neither place nor dish, or both', [['place: yunfeng-an', 'stay: 40'], ['stay: 40\n        fixedAt', 'fixedAt'], ['dish: shiqiao-doufu', 'dish: shiqiao-doufu\n        place: shiqiao']], [
      'data/itineraries/yi-ri.yaml:11 days[0].stops[0]: must name a place or a dish, and not both',
      'data/itineraries/yi-ri.yaml:15 days[0].stops[1]: must name a place or a dish, and not both',
    ]],
    ['a town for a place', [['stay: 40', 'town: shiqiao']], [
      'data/itineraries/yi-ri.yaml:11 days[0].stops[0]: only a dish is eaten in a town',
    ]],
    ['an unknown key and no days', [['travel: foot', 'travel: boat\ncolour: red']], [
      'data/itineraries/yi-ri.yaml:3 travel: must be one of car, bicycle, foot, bus, not "boat"',
      'data/itineraries/yi-ri.yaml:4 colour: nothing of this name belongs here',
    ]],
  ] as const)('is refused with %s', (_, changes, problems) => {
    expect(problemsOf(edited([NAME, PLAN], ...changes.map(([from, to]) => [NAME, from, to] as const)))).toEqual(problems)
  })

  it('is not blamed for what is wrong elsewhere', () => {
    const waymarks = problemsOf(edited([NAME, PLAN], ['waymarks.yaml', 'kind: station', 'kind: halt']))
    expect(waymarks).toEqual([expect.stringContaining('data/waymarks.yaml:2 [0].kind: must be one of')])
    const mention = problemsOf(edited([NAME, PLAN], ['places/yunfeng-an.yaml', '{ essay: gui-tu, exact: 云峰 }', '{ essay: gui-tu, exact: 云峰, prefix: 上了 }'], ['apparatus/gui-tu.yaml', 'untied: [{ exact: 云峰, reason: 试验 }]']))
    expect(mention).toEqual(['data/places/yunfeng-an.yaml:20 mentions[1].exact: "云峰" stands in gui-tu, but not between "上了" and ""'])
  })
})

describe('opening hours', () => {
  it('come with the place, in minutes after midnight, and only where a file gives them', () => {
    const places = compileGuide(edited([QIAO, 'kind: town', HOURS])).guide?.index.entities
    expect(places?.find(({ id }) => id === 'shiqiao')).toMatchObject({ hours: { open: 540, close: 1050, sure: false, sources: ['map'] } })
    expect(places?.find(({ id }) => id === 'mishui')).not.toHaveProperty('hours')
  })

  it('bring their source with the detail', () => {
    const guide = compileGuide(edited([QIAO, 'kind: town', HOURS])).guide
    expect(guide?.details.find(({ entities }) => entities.some(({ id }) => id === 'shiqiao'))?.sources).toHaveProperty('map')
  })

  it('need a source and must end after they begin', () => {
    expect(problemsOf(edited([QIAO, 'kind: town', HOURS.replace('[map]', '[]')]))).toEqual(['data/places/shiqiao.yaml:3 hours.sources: opening hours needs a source'])
    expect(problemsOf(edited([QIAO, 'kind: town', HOURS.replace('09:00', '18:00')]))).toEqual(['data/places/shiqiao.yaml:3 hours: must open before it closes'])
  })
})
