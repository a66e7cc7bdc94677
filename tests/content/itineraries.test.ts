import { describe, expect, it } from 'vitest'
import { copyItinerary } from '@/domain/itinerary'
import { passageWith } from '@/domain/mentionRef'
import type { Plan, PlanId } from '@/domain/plan'
import { findConflicts } from '@/domain/planning/findConflicts'
import { createGazetteer } from '@/domain/planning/gazetteer'
import { legFinder } from '@/domain/planning/legs'
import { roadNetwork } from '@/domain/planning/roadNetwork'
import { scheduleDay } from '@/domain/planning/schedule'
import { usualStay } from '@/domain/planning/stay'
import { stopId } from '../domain/planning/planned'
import { REAL } from './realGuide'

const guide = REAL.guide
const itineraries = guide?.itineraries ?? []
const gazetteer = createGazetteer(guide?.index ?? { entities: [], waymarks: [] })
const roads = roadNetwork(guide?.basemap ?? { lines: [] }, gazetteer.waymarks, true)

function isPlanId(text: string): text is PlanId {
  return text !== ''
}

function copied(at: number): Plan {
  const itinerary = itineraries[at]
  const id = itinerary?.id ?? ''
  let next = 0
  if (itinerary === undefined || !isPlanId(id))
    throw new Error(`there is no itinerary ${at}`)
  return copyItinerary(itinerary, { id, newStopId: () => stopId(`s${next++}`), usualStay: target => usualStay(target, gazetteer).minutes, inWords: ({ zh }) => zh })
}

describe('the curated plans', () => {
  it('are four', () => {
    expect(itineraries.map(({ id }) => id)).toEqual(['hongse-yiri', 'laojie-tucai-yiri', 'meijing-liangri', 'pengyuanfeng-yiri'])
  })

  it('have a passage for every stop', () => {
    const details = guide?.details.flatMap(({ entities }) => entities) ?? []
    for (const { because } of itineraries.flatMap(({ days }) => days.flatMap(({ stops }) => stops)))
      expect(passageWith(details.find(({ id }) => id === because.entity)?.passages ?? [], because), because.entity).toBeDefined()
  })

  it('keep, where they promise it, the order of the essay', () => {
    const essay = guide?.essays.find(({ id }) => id === 'zuishi-hengdong')
    const all = essay?.paragraphs.flatMap(({ mentions }) => mentions.map(({ entity, nth }) => `${entity} ${nth}`)) ?? []
    const walked = itineraries.find(({ id }) => id === 'meijing-liangri')?.days
      .flatMap(({ stops }) => stops)
      .filter(({ target }) => target.type === 'place')
      .map(({ because }) => all.indexOf(`${because.entity} ${because.nth}`)) ?? []
    expect(walked.length).toBeGreaterThan(6)
    expect(walked).toEqual([...walked].sort((a, b) => a - b))
  })

  it.each(itineraries.map(({ id }, at) => [id, at] as const))('%s works out by the usual times, on the shortest day too', (_, at) => {
    const plan = copied(at)
    for (const day of plan.days) {
      const dated = { ...day, date: '2026-12-05' }
      const found = findConflicts(dated, scheduleDay(dated, gazetteer, legFinder(plan, roads)), gazetteer, legFinder(plan, roads))
      expect(found.filter(conflict => !('chance' in conflict && conflict.chance === 'possible') && conflict.kind !== 'vague-position')).toEqual([])
    }
  })
})
