import type { EssayCredit } from '@/domain/essay'
import { expect, it } from 'vitest'
import { findEssays } from '@/domain/searchEssays'
import { isEssayId } from '@/domain/slug'

function essay(id: string, title: string, author: string, enTitle: string): EssayCredit {
  if (!isEssayId(id))
    throw new Error(id)
  return { id, title, author, enTitle, column: '', photographs: null, summary: { zh: '', en: '' } }
}

const essays = [
  essay('hill', '山中“一日”', '甲乙', 'A Day in the Hills'),
  essay('river', '江上一夜', '甲丙', 'One Night on the River’s Bank'),
]

it.each([
  ['山中一日', ['hill']],
  ['山中“一日', ['hill']],
  ['江上', ['river']],
  ['甲', ['hill', 'river']],
  ['甲丙 江', ['river']],
  ['甲乙 江', []],
  ['Hills', ['hill']],
  ['ｈｉｌｌ', ['hill']],
  ['night rivers', []],
  ['night bank', ['river']],
  ['on', []],
  ['ights', []],
  ['海', []],
  ['', []],
  ['“”', []],
])('finds for %s by title and author %j', (query, found) => {
  expect(findEssays(essays, query).map(({ id }) => id)).toEqual(found)
})
