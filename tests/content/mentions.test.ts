import { describe, expect, it } from 'vitest'
import CORE from '../fixtures/core-mentions.json'
import { REAL } from './realGuide'

describe('the content', () => {
  it('has no problem', () => {
    expect(REAL.problems).toEqual([])
  })

  it('ties every core mention to its entity at exactly its place, or leaves it untied with a reason', () => {
    const tied = new Set(REAL.guide?.essays.flatMap(({ id, paragraphs }) =>
      paragraphs.flatMap(({ mentions }, at) => mentions.map(({ start, end, entity }) => `${id} ${at + 1} ${start}-${end} ${entity}`))))
    const untied = new Set(REAL.anchored.flatMap(({ file, paragraphs }) =>
      paragraphs.flatMap((paragraph, at) => paragraph.untied.map(({ start, end }) => `${file.id} ${at + 1} ${start}-${end}`))))
    const forgotten = CORE.filter(({ essay, paragraph, start, end, entity }) =>
      !tied.has(`${essay} ${paragraph} ${start}-${end} ${entity}`) && !untied.has(`${essay} ${paragraph} ${start}-${end}`))
    expect(forgotten).toEqual([])
  })

  it('quotes every core mention as it is printed', () => {
    for (const { essay, paragraph, start, end, exact } of CORE)
      expect(REAL.guide?.essays.find(({ id }) => id === essay)?.paragraphs[paragraph - 1]?.text.slice(start, end)).toBe(exact)
  })

  it('has an entity for every core mention', () => {
    const ids = new Set<string>(REAL.guide?.index.entities.map(({ id }) => id))
    expect(CORE.filter(({ entity }) => !ids.has(entity))).toEqual([])
  })
})
