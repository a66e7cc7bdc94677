import type { SpokenSentence } from '@/domain/reading/spokenSentence'
import type { TextHighlight } from '@/platform/textHighlight'
import type { Ref } from 'vue'
import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { browserHighlight, createTextHighlight, rangeOf } from '@/platform/textHighlight'

/** The name under which `::highlight()` styles the sentence being read. */
const NAME = 'spoken'
const PATIENCE_FRAMES = 60

/** Mark the sentence that is being read in the page and keep it in view; `isMarked` is false where it cannot be marked there. */
export function useSpokenWords(sentence: Readonly<Ref<SpokenSentence | undefined>>, elementOf: (sentence: SpokenSentence) => Element | null) {
  const isMarked = ref(false)
  let highlight: TextHighlight | undefined
  let shown: Range | undefined
  let frame = 0

  function mark(now: SpokenSentence | undefined, patience = PATIENCE_FRAMES): void {
    cancelAnimationFrame(frame)
    const element = now === undefined ? null : elementOf(now)
    const range = now === undefined || element === null ? undefined : rangeOf(element, now.span)
    // The page may be about to show the passage.
    if (now !== undefined && range === undefined && patience > 0)
      frame = requestAnimationFrame(() => mark(now, patience - 1))
    // Whoever has scrolled away from the sentence before wants to look elsewhere.
    const follows = shown === undefined || !shown.startContainer.isConnected || isInView(shown)
    shown = range
    isMarked.value = range !== undefined && highlight?.isSupported === true
    if (range === undefined)
      return highlight?.clear()
    highlight?.show(range)
    if (follows && !isInView(range))
      bring(range)
  }

  onMounted(() => {
    highlight = createTextHighlight(NAME, browserHighlight())
    mark(sentence.value)
  })
  watch(sentence, now => mark(now), { flush: 'post' })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    highlight?.clear()
  })

  return { isMarked }
}

/** What scrolls the words: the window, or a box in it. */
function scrollerOf(range: Range): Element | null {
  let element = range.startContainer.parentElement
  while (element !== null && (element.scrollHeight <= element.clientHeight || !/auto|scroll/.test(getComputedStyle(element).overflowY)))
    element = element.parentElement
  return element === document.documentElement ? null : element
}

/** Where in the window the words are to stand: clear of what covers its edges. */
function frameOf(scroller: Element | null): { readonly top: number, readonly bottom: number } {
  const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: window.innerHeight * 0.12, bottom: window.innerHeight * 0.72 }
  return { top, bottom }
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  const frame = frameOf(scrollerOf(range))
  return top >= frame.top && bottom <= frame.bottom
}

function bring(range: Range): void {
  const scroller = scrollerOf(range)
  const { top, bottom } = frameOf(scroller)
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  const by = { top: range.getBoundingClientRect().top - top - (bottom - top) * 0.2, behavior } as const
  if (scroller === null)
    window.scrollBy(by)
  else
    scroller.scrollBy(by)
}
