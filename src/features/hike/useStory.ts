import type { Hike, StoryItem } from '@/domain/hike'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useHikeProgressStore } from '@/stores/hikeProgress'

/** Where in its story a hike is being read. */
export interface StoryPlace {
  readonly item: ComputedRef<StoryItem | undefined>
  /** From 0. */
  readonly at: ComputedRef<number>
  /** The waypoint that was reached last, from 1; 0 before the first. */
  readonly number: ComputedRef<number>
  readonly isBright: ComputedRef<boolean>
  /** True once a place of an earlier walk is known. */
  readonly isBegun: ComputedRef<boolean>
  readonly show: (id: string) => void
  /** One item on or back; false where the story ends. */
  readonly step: (by: 1 | -1) => boolean
  readonly brighten: (isBright: boolean) => void
}

/** Walk through the story of `hike`; what the device kept of an earlier walk comes once `load` of the store has read it. */
export function useStory(hike: () => Hike): StoryPlace {
  const progress = useHikeProgressStore()
  const story = computed(() => hike().story)
  const kept = computed(() => progress.walks.get(hike().id))
  // An item that the story no longer has is forgotten.
  const at = computed(() => Math.max(0, story.value.findIndex(({ id }) => id === kept.value?.item)))
  const item = computed(() => story.value[at.value])
  const start = () => ({ item: item.value?.id ?? '', isBright: false })

  function show(id: string): void {
    void progress.change(hike().id, start(), { item: id })
  }

  return {
    item,
    at,
    number: computed(() => story.value.slice(0, at.value + 1).filter(({ type }) => type === 'waypoint').length),
    isBright: computed(() => kept.value?.isBright ?? false),
    isBegun: computed(() => kept.value !== undefined && at.value > 0),
    show,
    step(by) {
      const next = story.value[at.value + by]
      if (next !== undefined)
        show(next.id)
      return next !== undefined
    },
    brighten: isBright => void progress.change(hike().id, start(), { isBright }),
  }
}
