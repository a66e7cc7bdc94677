import type { MentionPlace, ReadingPage } from './readingPage'
import type { PlaceBrief } from '@/domain/entity'
import type { Essay } from '@/domain/essay'
import type { EntityId } from '@/domain/slug'
import type { Ref } from 'vue'
import { computed } from 'vue'
import { sealSpot } from '@/domain/position'

/** What decides which places the map beside the text shows. */
export interface EssayPlacesOptions {
  readonly page: Readonly<Ref<ReadingPage>>
  readonly paragraph: Readonly<Ref<number>>
  readonly shown: Readonly<Ref<MentionPlace | null>>
  readonly marked: Readonly<Ref<string | null>>
}

/** The places of an essay that a map can show, and those to look at now: the mention in focus, else the paragraph's. */
export function useEssayPlaces(essay: Essay, { page, paragraph, shown, marked }: EssayPlacesOptions) {
  const all = essay.entities.filter((entity): entity is PlaceBrief => entity.type === 'place' && sealSpot(entity.position) !== undefined)
  const pinned = new Set<EntityId>(all.map(place => place.id))

  const here = computed(() => {
    const named = page.value.mentions.filter(mention => mention.paragraph === paragraph.value).map(mention => mention.entity)
    return [...new Set(named)].filter(id => pinned.has(id))
  })
  const highlighted = computed(() => {
    const focus = shown.value ?? page.value.mentions.find(mention => mention.anchor === marked.value)
    return focus !== undefined && pinned.has(focus.entity) ? [focus.entity] : here.value
  })
  // Towns have their names on the map: they are seals only while the text speaks of them.
  const places = computed(() => all.filter(({ id, kind }) => (kind !== 'town' && kind !== 'region') || highlighted.value.includes(id)))
  const countHere = computed(() => here.value.length)

  return { places, highlighted, countHere }
}
