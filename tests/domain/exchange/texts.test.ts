import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '@/domain/exchange/csv'
import { writeMarkdown } from '@/domain/exchange/markdown'
import { writePlainText } from '@/domain/exchange/plainText'
import { clockTime, sheetWords } from '@/domain/exchange/sheetWords'
import { anySheet, SHEET } from './sheets'

/** The cells of a CSV file, by the grammar of RFC 4180. */
function cells(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n')
      rows.push([])
  }
  return rows.slice(0, -1)
}

it('writes plain text for a message', () => {
  expect(writePlainText(SHEET)).toBe(`衡东 <两日> & 土菜

第 1 天 · 2026-04-03
08:30 从衡山西站出发
1. 吴集老街
   约 09:05–10:05
   “走在青石板上,“仿佛”回到从前;那是一条老街。”
   — 何可人《最是衡东美景抚慰凡人心》第 5 段
   备注：先看石板路;再问船,\\不急
   <b>带伞</b>
   位置只大致知道：可能相差 1.5 公里
   https://guide.example/places/wuji-laojie?a=1&b=2
2. 无名洞
   约 11:40–12:10
   备注：问路
   位置未考，无坐标
约 17:45 到县城

第 2 天
1. =渡口

时间为估算。坐标为 WGS 84。
打开行程: https://guide.example/plan/shared#AQ
`)
})

describe('a plan as Markdown', () => {
  it('has a heading a day, a list of stops and the passage as a quotation', () => {
    const markdown = writeMarkdown(SHEET)
    expect(markdown).toContain('# 衡东 \\<两日\\> \\& 土菜\n')
    expect(markdown).toContain('## 第 1 天 · 2026-04-03\n')
    expect(markdown).toContain('1. **吴集老街** · 约 09:05–10:05\n\n   > “走在青石板上')
    expect(markdown).toContain('   > — 何可人《最是衡东美景抚慰凡人心》第 5 段\n')
    expect(markdown).toContain('[详情](<https://guide.example/places/wuji-laojie?a=1&b=2>)')
  })

  it('keeps the words of a visitor words', () => {
    expect(writeMarkdown(SHEET)).toContain('\\<b\\>带伞\\</b\\>')
    expect(writeMarkdown({ ...SHEET, title: '![x](y) `z` # 1' })).toMatch(/^# \\!\\\[x\\\]\\\(y\\\) \\`z\\` \\# 1\n/u)
    expect(writeMarkdown(SHEET)).not.toContain('javascript')
  })

  it('starts no HTML, whatever the plan', () => {
    fc.assert(fc.property(anySheet, sheet => !/(?<!\\)<(?!https?:)/u.test(writeMarkdown(sheet))), { numRuns: 1000 })
  })
})

describe('a plan as CSV', () => {
  it('has a row for each stop', () => {
    const csv = writeCsv(SHEET)
    expect(csv.startsWith('\uFEFF天,日期,序,地点')).toBe(true)
    expect(cells(csv.slice(1))[1]).toEqual([
      '1', '2026-04-03', '1', '吴集老街', 'Wuji Old Street', '09:05', '10:05', '27.105000', '112.953000', '1500',
      '先看石板路;再问船,\\不急\n<b>带伞</b>', '走在青石板上,“仿佛”回到从前;那是一条老街。', '何可人《最是衡东美景抚慰凡人心》第 5 段',
      'https://guide.example/places/wuji-laojie?a=1&b=2',
    ])
  })

  it('never starts a formula', () => {
    expect(cells(writeCsv(SHEET))[3]?.[3]).toBe('\'=渡口')
  })

  it('has as many cells in each row as there are headings, whatever the plan', () => {
    fc.assert(fc.property(anySheet, (sheet) => {
      const [head, ...rows] = cells(writeCsv(sheet).slice(1))
      expect(rows).toHaveLength(sheet.days.flatMap(day => day.stops).length)
      expect(rows.every(row => row.length === head?.length)).toBe(true)
      expect(rows.flat().some(cell => /^[=+\-@]/u.test(cell) && Number.isNaN(Number(cell)))).toBe(false)
    }), { numRuns: 1000 })
  })
})

it('says how many days later a time is', () => {
  expect([485, 1500, 3300].map(minutes => clockTime(minutes, sheetWords('zh-CN')))).toEqual(['08:05', '次日 01:00', '第 2 日后 07:00'])
  expect([485, 1500, 3300].map(minutes => clockTime(minutes, sheetWords('en')))).toEqual(['08:05', '01:00 next day', '07:00, 2 days later'])
})
