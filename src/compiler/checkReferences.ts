import type { EntityType } from '@/domain/entity'
import type { Content, EntityFile } from './content'
import type { ContentFile } from './contentFile'
import type { Report, ValuePath } from './problem'

/** Report ids that name nothing, ids used twice, ties made twice, and entities without a mention. */
export function checkReferences(content: Content, report: Report): void {
  checkIds(content, report)
  const ties = new Map<string, ContentFile>()
  const types = new Map<string, EntityType>(content.entities.map(({ id, type }) => [id, type]))
  for (const entity of content.entities) {
    if (entity.value.mentions.length === 0)
      report(entity.file, ['mentions'], 'no essay mentions it')
    entity.value.links.forEach(({ entity: other }, at) => checkTie(entity, other, ['links', at, 'entity']))
    if (entity.type === 'dish') {
      checkHome(entity)
      entity.value.dish.parts.forEach((part, at) => checkPart(entity, part.entity, ['dish', 'parts', at, 'entity']))
    }
    if (entity.type === 'place' && entity.value.position.type === 'line')
      checkFeature(entity.file, entity.value.position.feature)
  }

  for (const { file, isReadable, entities } of content.malformed) {
    for (const { path, id } of isReadable ? entities : [])
      checkEntity(file, path, id)
  }

  function checkEntity(file: ContentFile, path: ValuePath, id: string | null): void {
    if (id !== null && !content.entityFiles.has(id))
      report(file, path, `there is no place, dish, ingredient or person ${id}`)
  }

  function checkTie(entity: EntityFile, other: string, path: ValuePath): void {
    checkEntity(entity.file, path, other)
    if (other === entity.id)
      report(entity.file, path, `${other} cannot be tied to itself`)
    const tie = [entity.id, other].sort().join(' ')
    const before = ties.get(tie)
    if (before)
      report(entity.file, path, `${other} is tied to ${entity.id} already in ${before.path}; a tie is read both ways`)
    else
      ties.set(tie, entity.file)
  }

  function checkHome({ file, value: { home } }: EntityFile & { type: 'dish' }): void {
    checkEntity(file, ['home'], home)
    const type = types.get(home ?? '')
    if (type !== undefined && type !== 'place')
      report(file, ['home'], `${home} is not a place`)
  }

  function checkPart({ file, id }: EntityFile, part: string | null, path: ValuePath): void {
    checkEntity(file, path, part)
    const type = types.get(part ?? '')
    if (part === id)
      report(file, path, `${part} cannot be a part of itself`)
    else if (type === 'place' || type === 'person')
      report(file, path, `${part} is not an ingredient or a dish`)
  }

  function checkFeature(file: ContentFile, feature: string): void {
    if (content.basemap && !content.basemap.value.lines.some(({ id }) => id === feature))
      report(file, ['position', 'feature'], `there is no line ${feature} in basemap.yaml`)
  }
}

function checkIds({ entityFiles, essayFiles, waymarks, basemap, apparatus }: Content, report: Report): void {
  for (const [id, [first, ...others]] of entityFiles) {
    const essay = essayFiles.get(id)
    for (const file of [...others, ...essay ? [essay] : []])
      report(file, [], `the id ${id} is used already by ${first?.path ?? id}`)
  }
  const seen = new Set<string>()
  waymarks?.value.forEach(({ id }, at) => {
    const taken = entityFiles.get(id)?.[0]?.path ?? (seen.has(id) ? waymarks.file.path : undefined)
    if (taken !== undefined)
      report(waymarks.file, [at, 'id'], `the id ${id} is used already in ${taken}`)
    seen.add(id)
  })
  const lines = new Set<string>()
  basemap?.value.lines.forEach(({ id }, at) => {
    if (lines.has(id))
      report(basemap.file, ['lines', at, 'id'], `the id ${id} is used already`)
    lines.add(id)
  })
  for (const { file, value } of apparatus) {
    const ids = new Set<string>()
    value.allusions.forEach(({ id }, at) => {
      if (ids.has(id))
        report(file, ['allusions', at, 'id'], `the id ${id} is used already`)
      ids.add(id)
    })
  }
}
