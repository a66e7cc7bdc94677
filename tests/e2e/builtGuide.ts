import type { EntityDetail, GuideDetails, GuideIndex } from '@/domain/guide'
import type { Essay } from '@/domain/essay'
import type { Hike } from '@/domain/hike'
import type { Itinerary } from '@/domain/itinerary'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The guide as the built site carries it. */
export interface BuiltGuide {
  readonly index: GuideIndex
  readonly essays: readonly Essay[]
  readonly details: readonly EntityDetail[]
  readonly hikes: readonly Hike[]
  readonly itineraries: readonly Itinerary[]
}

/** Read the guide's files from the built site. */
export function readBuiltGuide(dist: string): BuiltGuide {
  const [version = ''] = readdirSync(join(dist, 'guide'))
  const folder = join(dist, 'guide', version)
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  const content = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')).content
  const index: GuideIndex = content('index.json')
  const essays: readonly Essay[] = names.filter(name => name.startsWith('essay-')).map(content)
  const hikes: readonly Hike[] = names.filter(name => name.startsWith('hike-')).map(content)
  const details = names.filter(name => name.startsWith('details-')).flatMap((name) => {
    const { entities }: GuideDetails = content(name)
    return entities
  })
  const itineraries: readonly Itinerary[] = content('itineraries.json')
  return { index, essays, details, hikes, itineraries }
}
