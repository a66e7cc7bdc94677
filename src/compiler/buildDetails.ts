import type { DishKnowledge } from '@/domain/dish'
import type { EntityBrief } from '@/domain/entity'
import type { Passage } from '@/domain/essay'
import type { EntityDetail, GuideDetails } from '@/domain/guide'
import type { EntityId, SourceId } from '@/domain/slug'
import type { Tie } from './buildTies'
import type { EntityFile } from './content'
import type { DishYaml } from './entitySchemas'
import type { SourcesYaml } from './mapSchemas'
import { detailShard } from '@/domain/guide'
import { citedSources } from './citedSources'

// A page loads one shard: small enough to arrive soon, large enough to keep the files few.
const ENTITIES_A_SHARD = 32

interface Material {
  readonly files: ReadonlyMap<string, EntityFile>
  readonly passages: ReadonlyMap<string, readonly Passage[]>
  readonly ties: ReadonlyMap<string, readonly Tie[]>
  readonly sources: SourcesYaml
}

/** Everything else about every entity, in shards that each hold some 32. */
export function buildDetails(entities: readonly EntityBrief[], material: Material): readonly GuideDetails[] {
  const shards: EntityDetail[][] = Array.from({ length: Math.max(1, Math.ceil(entities.length / ENTITIES_A_SHARD)) }, () => [])
  const order = new Map<string, number>(entities.map(({ id }, at) => [id, at]))
  for (const { id } of entities) {
    const file = material.files.get(id)
    if (file)
      shards[detailShard(id, shards.length)]?.push(buildDetail(file, material, order))
  }
  return shards.map(shard => ({
    entities: shard,
    sources: citedSources(material.sources, shard.flatMap(detail => sourcesOf(detail, material.files.get(detail.id)))),
  }))
}

function buildDetail(file: EntityFile, { passages, ties }: Material, order: ReadonlyMap<string, number>): EntityDetail {
  const own = passages.get(file.id) ?? []
  const linked = [...ties.get(file.id) ?? []]
  return {
    id: file.id,
    description: file.value.description,
    facts: file.value.facts.map(({ text, basis, sources, essay = null, asOf = null }) => ({ text, basis, sources, essay, asOf })),
    positionEvidence: file.type === 'place'
      ? { method: file.value.position.method, sources: file.value.position.sources }
      : null,
    dish: file.type === 'dish' ? buildDish(file.value) : null,
    passages: own,
    linked,
    alongside: alongside(own, new Set([file.id, ...linked.map(({ entity }) => entity)]), order),
  }
}

function alongside(passages: readonly Passage[], without: ReadonlySet<EntityId>, order: ReadonlyMap<string, number>): readonly EntityId[] {
  const times = new Map<EntityId, number>()
  for (const { mentions } of passages) {
    for (const id of new Set(mentions.map(({ entity }) => entity)))
      times.set(id, (times.get(id) ?? 0) + 1)
  }
  return [...times]
    .filter(([id]) => !without.has(id))
    .sort(([a, aTimes], [b, bTimes]) => bTimes - aTimes || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([id]) => id)
}

function buildDish({ dish: { heat, season, occasion, plate, photograph, ...rest } }: DishYaml): DishKnowledge {
  return { ...rest, heat: heat ?? null, season: season ?? null, occasion: occasion ?? null, plate: plate ?? null, photograph: photograph ?? null }
}

function sourcesOf({ facts, positionEvidence, dish }: EntityDetail, file: EntityFile | undefined): readonly SourceId[] {
  return [
    ...file?.type === 'place' ? file.value.hours?.sources ?? [] : [],
    ...facts.flatMap(({ sources }) => sources),
    ...positionEvidence?.sources ?? [],
    ...dish?.heat?.sources ?? [],
    ...dish?.parts.flatMap(({ sources }) => sources) ?? [],
    ...dish?.diet.flatMap(({ sources = [] }) => sources) ?? [],
    ...dish?.otherNames.flatMap(({ sources }) => sources) ?? [],
  ]
}
