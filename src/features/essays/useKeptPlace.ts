import type { EssayId } from '@/domain/slug'
import type { Ref } from 'vue'
import { onMounted, ref, watch } from 'vue'

/** What keeping the place is made from; `isDeepLink` is true when the visitor came for a certain spot. */
export interface KeptPlaceOptions {
  readonly paragraph: Readonly<Ref<number>>
  readonly paragraphs: number
  readonly isDeepLink: boolean
}

/** Keeps the paragraph being read on this device; `offered` is the one to return to, null for none. */
export function useKeptPlace(essay: EssayId, { paragraph, paragraphs, isDeepLink }: KeptPlaceOptions) {
  const offered = ref<number | null>(null)

  onMounted(async () => {
    // Loaded late: the first screen does not need it.
    const place = await import('@/platform/readingPlace').catch(() => null)
    if (place === null)
      return
    const kept = place.readReadingPlace(essay)
    if (kept !== null && kept > 1 && kept <= paragraphs && !isDeepLink && paragraph.value < kept)
      offered.value = kept
    watch(paragraph, (now) => {
      place.keepReadingPlace(essay, now)
      if (offered.value !== null && now >= offered.value)
        offered.value = null
    })
  })

  return { offered }
}
