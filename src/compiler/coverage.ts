import type { EntityType } from '@/domain/entity'
import type { Compilation } from './compileGuide'
import { ENTITY_TYPES } from '@/domain/entity'

/** What is tied, untied and located, in lines for a curator to read. */
export function describeCoverage({ content, anchored, guide }: Compilation): readonly string[] {
  const { entities, apparatus } = content
  const types = new Map<string, EntityType>(entities.map(({ id, type }) => [id, type]))
  const mentions = anchored.flatMap(({ paragraphs }) => paragraphs.flatMap(paragraph => paragraph.mentions))
  const facts = entities.flatMap(({ value }) => value.facts)
  const allusions = apparatus.flatMap(({ value }) => value.allusions)
  const untied = apparatus.flatMap(({ essay, value }) => value.untied.map(one => ({ essay, ...one })))
  const positions = entities.flatMap(entity => entity.type === 'place' ? [entity.value.position] : [])
  const of = (type: EntityType): number => mentions.filter(({ what }) => types.get(what) === type).length
  return [
    `essays     ${anchored.length}: ${anchored.map(({ file }) => file.id).join(', ')}`,
    `entities   ${entities.length}: ${ENTITY_TYPES.map(type => `${type} ${entities.filter(entity => entity.type === type).length}`).join(', ')}`,
    `tied       ${mentions.length} mentions: ${ENTITY_TYPES.map(type => `${type} ${of(type)}`).join(', ')}`,
    `untied     ${untied.length} on purpose`,
    ...untied.map(({ essay, in: where, exact, reason }) => `             ${exact} in ${where === 'title' ? 'the title of ' : ''}${essay}: ${reason}`),
    `places     ${positions.length}: ${tally(positions.map(position => position.type === 'unknown' ? `unknown, ${position.because}` : position.type))}`,
    `facts      ${facts.length}: ${tally(facts.map(({ basis }) => basis))}`,
    `errata     ${apparatus.reduce((sum, { value }) => sum + value.errata.length, 0)}`,
    `allusions  ${allusions.length}: ${tally(allusions.map(({ fidelity }) => fidelity))}`,
    `notes      ${apparatus.reduce((sum, { value }) => sum + value.notes.length, 0)}`,
    `sources    ${Object.keys(content.sources?.value ?? {}).length}`,
    `plans      ${content.itineraries.length}: ${content.itineraries.map(({ id }) => id).join(', ')}`,
    `hikes      ${content.hikes.length}: ${content.hikes.map(({ id }) => id).join(', ')}`,
    `waymarks   ${content.waymarks?.value.length ?? 0}`,
    `base map   ${content.basemap?.value.lines.length ?? 0} lines, ${content.basemap?.value.hills.length ?? 0} hills`,
    ...guide ? [`search     ${guide.search.sentences.length} sentences, ${guide.search.entities.reduce((sum, { names }) => sum + names.length, 0)} names`] : [],
  ]
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([value, count]) => `${value} ${count}`).join(', ')
}
