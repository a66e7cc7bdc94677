import { describe, expect, it } from 'vitest'
import { detailShard } from '@/domain/guide'
import { REAL } from './realGuide'

const details = REAL.guide?.details.flatMap(({ entities }) => entities) ?? []
const essays = new Map<string, readonly string[]>(REAL.guide?.essays.map(({ id, paragraphs }) => [id, paragraphs.map(({ text }) => text)]))

describe('the passages', () => {
  it('give every entity at least one, quoted to the character', () => {
    expect(details).toHaveLength(REAL.guide?.index.entities.length ?? 0)
    for (const { id, passages } of details) {
      expect(passages.length, id).toBeGreaterThan(0)
      for (const { essay, paragraph, span, text } of passages)
        expect(essays.get(essay)?.[paragraph - 1]?.slice(span.start, span.end)).toBe(text)
    }
  })

  it('hold a mention of their entity', () => {
    for (const { id, passages } of details) {
      for (const { mentions } of passages)
        expect(mentions.map(({ entity }) => entity)).toContain(id)
    }
  })

  it('hold every mention of their entity exactly once', () => {
    const counts = new Map<string, number>(REAL.guide?.index.entities.map(({ id, mentioned }) => [id, mentioned.reduce((sum, { count }) => sum + count, 0)]))
    for (const { id, passages } of details) {
      const own = passages.flatMap(({ essay, mentions }) => mentions.filter(({ entity }) => entity === id).map(({ nth }) => `${essay} ${nth}`))
      expect(new Set(own).size, id).toBe(own.length)
      expect(own.length, id).toBe(counts.get(id))
    }
  })

  it('are short enough to quote', () => {
    const lengths = details.flatMap(({ passages }) => passages.map(({ text }) => text.length))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(160)
  })
})

describe('the details', () => {
  it('lie in the shard that the id tells', () => {
    REAL.guide?.details.forEach(({ entities }, at, all) => {
      for (const { id } of entities)
        expect(detailShard(id, all.length)).toBe(at)
    })
  })

  it('bring every source that they cite', () => {
    for (const { entities, sources } of REAL.guide?.details ?? []) {
      for (const { facts, positionEvidence } of entities) {
        for (const id of [...facts.flatMap(fact => fact.sources), ...positionEvidence?.sources ?? []])
          expect(sources).toHaveProperty([id])
      }
    }
  })

  it('tie both ways', () => {
    const ties = new Set(details.flatMap(({ id, linked }) => linked.map(({ entity }) => `${id} ${entity}`)))
    for (const tie of ties)
      expect(ties).toContain(tie.split(' ').reverse().join(' '))
  })
})
