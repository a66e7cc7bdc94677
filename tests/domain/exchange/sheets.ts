import type { PlanSheet, SheetStop } from '@/domain/exchange/planSheet'
import fc from 'fast-check'
import { tidyText } from '@/domain/exchange/tidyText'
import { anySpot, anyText, planId, stopId } from './plans'

/** A sheet of two days: a doubtful place with a passage, one without position, a spot; the second day has no date. */
export const SHEET: PlanSheet = {
  id: planId('p1'),
  title: '衡东 <两日> & 土菜',
  locale: 'zh-CN',
  url: 'https://guide.example/plan/shared#AQ',
  days: [
    {
      date: '2026-04-03',
      from: { name: '衡山西站', at: { lat: 27.2521, lng: 112.8035 } },
      to: { name: '县城', at: null },
      leaveAt: 510,
      homeAt: 1065,
      stops: [
        {
          id: stopId('s1'),
          names: { zh: '吴集老街', en: 'Wuji Old Street' },
          at: { lat: 27.105, lng: 112.953 },
          doubtMetres: 1500,
          arrive: 545,
          leave: 605,
          note: '先看石板路;再问船,\\不急\n<b>带伞</b>',
          passage: { text: '走在青石板上,“仿佛”回到从前;那是一条老街。', credit: '何可人《最是衡东美景抚慰凡人心》第 5 段' },
          url: 'https://guide.example/places/wuji-laojie?a=1&b=2',
        },
        {
          id: stopId('s2'),
          names: { zh: '无名洞', en: null },
          at: null,
          doubtMetres: null,
          arrive: 700,
          leave: 730,
          note: '问路',
          passage: null,
          url: null,
        },
      ],
    },
    {
      date: null,
      from: null,
      to: null,
      leaveAt: null,
      homeAt: null,
      stops: [{
        id: stopId('s3'),
        names: { zh: '=渡口', en: null },
        at: { lat: 27.2, lng: 112.9 },
        doubtMetres: 20,
        arrive: null,
        leave: null,
        note: '',
        passage: null,
        url: 'javascript:alert(1)',
      }],
    },
  ],
}

const anyStop: fc.Arbitrary<SheetStop> = fc.record({
  id: fc.uuid().map(stopId),
  names: fc.record({ zh: anyText, en: fc.option(anyText) }),
  at: fc.option(anySpot, { freq: 5 }),
  doubtMetres: fc.option(fc.integer({ min: 0, max: 9000 })),
  arrive: fc.option(fc.integer({ min: 0, max: 1500 })),
  leave: fc.option(fc.integer({ min: 0, max: 1800 })),
  note: anyText,
  passage: fc.option(fc.record({ text: anyText, credit: anyText })),
  url: fc.option(fc.webUrl()),
})

/** Any sheet: whatever visitors write, wherever their spots lie. */
export const anySheet: fc.Arbitrary<PlanSheet> = fc.record({
  id: fc.uuid().map(planId),
  title: anyText,
  locale: fc.constantFrom('zh-CN', 'en'),
  url: fc.option(fc.webUrl()),
  days: fc.array(fc.record({
    date: fc.option(fc.constantFrom('2026-04-03', '2028-02-29', '2026-12-31')),
    from: fc.option(fc.record({ name: anyText, at: fc.option(anySpot) })),
    to: fc.option(fc.record({ name: anyText, at: fc.option(anySpot) })),
    leaveAt: fc.option(fc.integer({ min: 0, max: 1440 })),
    homeAt: fc.option(fc.integer({ min: 0, max: 2000 })),
    stops: fc.array(anyStop, { maxLength: 5 }),
  }), { maxLength: 3 }),
})

/** What a stop must still say after a journey through a file. */
export function kept(name: string, note: string) {
  return { name: tidyText(name).replace(/\s+/gu, ' ').trim(), note: tidyText(note).trim() }
}
