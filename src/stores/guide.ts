import type { EntityBrief } from '@/domain/entity'
import type { Essay } from '@/domain/essay'
import type { Source } from '@/domain/fact'
import type { Basemap, EntityDetail, GuideDetails, GuideIndex, SearchCorpus } from '@/domain/guide'
import type { Hike } from '@/domain/hike'
import type { KnownDish } from '@/domain/knownDish'
import type { Itinerary } from '@/domain/itinerary'
import type { EssayId } from '@/domain/slug'
import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import { detailShard } from '@/domain/guide'
import { loadGuideFile } from '@/platform/guideFiles'

const NO_INDEX: GuideIndex = { essays: [], entities: [], waymarks: [], hikes: [], detailShards: 1 }
const NO_ITINERARIES: readonly Itinerary[] = []

/** What the guide says, loaded file by file; routes load what their page needs before it renders. */
export const useGuideStore = defineStore('guide', () => {
  const index = shallowRef(NO_INDEX)
  const essays = shallowReactive(new Map<string, Essay>())
  const shards = shallowReactive(new Map<number, GuideDetails>())
  const hikes = shallowReactive(new Map<string, Hike>())
  const search = shallowRef<SearchCorpus | null>(null)
  const basemap = shallowRef<Basemap | null>(null)
  const itineraries = shallowRef(NO_ITINERARIES)
  const byId = computed(() => new Map<string, EntityBrief>(index.value.entities.map(entity => [entity.id, entity])))

  async function loadIndex(): Promise<void> {
    if (index.value === NO_INDEX)
      index.value = await loadGuideFile('index', 'index')
  }

  /** Loads nothing for an unknown id: the page then says so. */
  async function loadDetail(id: string): Promise<void> {
    await loadIndex()
    const shard = detailShard(id, index.value.detailShards)
    if (byId.value.has(id) && !shards.has(shard))
      shards.set(shard, await loadGuideFile('details', `details-${shard}`))
  }

  /** Loads what is known of every dish, for filters and tables. */
  async function loadDishes(): Promise<void> {
    await loadIndex()
    const dishes = index.value.entities.filter(each => each.type === 'dish')
    const oneOfEachShard = new Map(dishes.map(({ id }) => [detailShard(id, index.value.detailShards), id]))
    await Promise.all([...oneOfEachShard.values()].map(loadDetail))
  }

  /** Loads nothing for an unknown id: the page then says so. */
  async function loadEssay(id: string): Promise<void> {
    await loadIndex()
    if (!essays.has(id) && index.value.essays.some(essay => essay.id === id))
      essays.set(id, await loadGuideFile('essay', `essay-${id}`))
  }

  /** Loads nothing for an unknown id: the page then says so. */
  async function loadHike(id: string): Promise<void> {
    await loadIndex()
    if (!hikes.has(id) && index.value.hikes.some(hike => hike.id === id))
      hikes.set(id, await loadGuideFile('hike', `hike-${id}`))
  }

  async function loadSearch(): Promise<void> {
    search.value ??= await loadGuideFile('search', 'search')
  }

  async function loadBasemap(): Promise<void> {
    basemap.value ??= await loadGuideFile('basemap', 'basemap')
  }

  async function loadItineraries(): Promise<void> {
    if (itineraries.value === NO_ITINERARIES)
      itineraries.value = await loadGuideFile('itineraries', 'itineraries')
  }

  function entity(id: string): EntityBrief | undefined {
    return byId.value.get(id)
  }

  function shardOf(id: string): GuideDetails | undefined {
    return shards.get(detailShard(id, index.value.detailShards))
  }

  function detail(id: string): EntityDetail | undefined {
    return shardOf(id)?.entities.find(each => each.id === id)
  }

  /** The sources that the details of `id` cite, by source id. */
  function sourcesOf(id: string): Readonly<Record<string, Source>> {
    return shardOf(id)?.sources ?? {}
  }

  /** The dishes whose details are loaded, in the order of the index; the county's cuisine as a whole is none of them. */
  const dishes = computed<readonly KnownDish[]>(() => index.value.entities.flatMap((dish) => {
    const known = dish.type === 'dish' && dish.kind === 'dish' ? detail(dish.id)?.dish ?? null : null
    return dish.type === 'dish' && known !== null ? [{ dish, known }] : []
  }))

  function essay(id: string): Essay | undefined {
    return essays.get(id)
  }

  function hike(id: string): Hike | undefined {
    return hikes.get(id)
  }

  function essayTitle(id: EssayId): string {
    return index.value.essays.find(each => each.id === id)?.title ?? id
  }

  return {
    index, search, basemap, itineraries, dishes,
    loadIndex, loadDetail, loadDishes, loadEssay, loadHike, loadSearch, loadBasemap, loadItineraries,
    entity, detail, sourcesOf, essay, hike, essayTitle,
  }
})
