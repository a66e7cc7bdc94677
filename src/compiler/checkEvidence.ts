import type { Content, EntityFile } from './content'
import type { ContentFile } from './contentFile'
import type { FactYaml } from './fieldSchemas'
import type { HikeYaml } from './hikeSchema'
import type { Report, ValuePath } from './problem'

/** Report facts and positions that rest on nothing, sources that do not exist, and sources that nothing cites. */
export function checkEvidence(content: Content, report: Report): void {
  const cited = new Set<string>()
  const known = content.sources?.value

  function citeOne(file: ContentFile, path: ValuePath, id: string): void {
    cited.add(id)
    if (known && !Object.hasOwn(known, id))
      report(file, path, `there is no source ${id} in sources.yaml`)
  }

  function cite(file: ContentFile, path: ValuePath, ids: readonly string[]): void {
    ids.forEach((id, at) => citeOne(file, [...path, at], id))
  }

  function need(file: ContentFile, path: ValuePath, ids: readonly string[], what: string): void {
    if (ids.length === 0)
      report(file, path, `${what} needs a source`)
    cite(file, path, ids)
  }

  function checkFact(file: ContentFile, path: ValuePath, { basis, sources, essay }: FactYaml): void {
    if (basis === 'essay')
      cite(file, [...path, 'sources'], sources)
    else
      need(file, [...path, 'sources'], sources, basis === 'source' ? 'a fact' : 'a tradition')
    if (basis === 'essay' && essay === undefined)
      report(file, [...path, 'essay'], 'a fact from an essay must name the essay')
    if (basis !== 'essay' && essay !== undefined)
      report(file, [...path, 'essay'], 'only a fact whose basis is essay names one')
    if (essay !== undefined && !content.essayFiles.has(essay))
      report(file, [...path, 'essay'], `there is no essay ${essay}`)
  }

  function checkHike(file: ContentFile, { season, rules, approaches, story, track }: HikeYaml): void {
    season.forEach((fact, at) => checkFact(file, ['season', at], fact))
    rules.forEach((fact, at) => checkFact(file, ['rules', at], fact))
    approaches.forEach(({ fact }, at) => checkFact(file, ['approaches', at, 'fact'], fact))
    story.forEach((item, at) => {
      item.remarks.forEach((fact, nth) => checkFact(file, ['story', at, 'remarks', nth], fact))
      if (item.type === 'waypoint' && item.at.type === 'spot')
        need(file, ['story', at, 'at', 'sources'], item.at.sources, 'a position')
    })
    if (track)
      need(file, ['track', 'sources'], track.sources, 'a track')
  }

  function checkEntity(entity: EntityFile): void {
    const { file } = entity
    entity.value.facts.forEach((fact, at) => checkFact(file, ['facts', at], fact))
    if (entity.type === 'place') {
      const { type, sources } = entity.value.position
      if (type === 'unknown')
        cite(file, ['position', 'sources'], sources)
      else
        need(file, ['position', 'sources'], sources, 'a position')
      if (entity.value.hours)
        need(file, ['hours', 'sources'], entity.value.hours.sources, 'opening hours')
    }
    if (entity.type === 'dish')
      checkDish(entity)
  }

  function checkDish({ file, value: { dish } }: EntityFile & { type: 'dish' }): void {
    const { heat } = dish
    if (heat)
      (heat.basis === 'source' ? need : cite)(file, ['dish', 'heat', 'sources'], heat.sources, 'heat that is said to come from a source')
    dish.parts.forEach(({ basis, sources }, at) => {
      (basis === 'source' ? need : cite)(file, ['dish', 'parts', at, 'sources'], sources, 'a part that is said to come from a source')
    })
    dish.diet.forEach(({ basis, sources = [] }, at) => {
      (basis === 'source' ? need : cite)(file, ['dish', 'diet', at, 'sources'], sources, 'a claim that is said to come from a source')
    })
    dish.otherNames.forEach(({ sources }, at) => need(file, ['dish', 'otherNames', at, 'sources'], sources, 'another name'))
  }

  content.entities.forEach(checkEntity)
  content.hikes.forEach(({ file, value }) => checkHike(file, value))
  for (const { file, value } of content.apparatus) {
    value.errata.forEach(({ sources }, at) => cite(file, ['errata', at, 'sources'], sources))
    value.allusions.forEach(({ sources }, at) => cite(file, ['allusions', at, 'sources'], sources))
    value.notes.forEach(({ sources }, at) => cite(file, ['notes', at, 'sources'], sources))
  }
  if (content.waymarks) {
    const { file, value } = content.waymarks
    value.forEach(({ sources }, at) => need(file, [at, 'sources'], sources, 'a position'))
  }
  if (content.basemap)
    need(content.basemap.file, ['sources'], content.basemap.value.sources, 'the base map')
  for (const { file, isReadable, sources } of content.malformed) {
    for (const { path, id } of isReadable ? sources : [])
      citeOne(file, path, id)
  }
  // Where a file could not be read, what it cites is unknown.
  if (content.sources && content.isWhole) {
    for (const id of Object.keys(content.sources.value)) {
      if (!cited.has(id))
        report(content.sources.file, [id], 'nothing cites this source')
    }
  }
}
