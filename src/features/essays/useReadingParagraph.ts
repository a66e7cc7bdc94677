import type { Ref } from 'vue'
import { onScopeDispose, readonly, ref, watch } from 'vue'
import { paragraphAtLine } from './paragraphAtLine'

/** Longer than any essay is high. */
const FAR_ABOVE = '100000px'

/**
 * The number of the last paragraph that begins above a line across the window, `line` percent down.
 * Paragraphs are the elements in `root` with `data-paragraph`; 1 until one begins above it.
 */
export function useReadingParagraph(root: Readonly<Ref<HTMLElement | null>>, line: Readonly<Ref<number>>): Readonly<Ref<number>> {
  const current = ref(1)
  let observer: IntersectionObserver | undefined

  watch([root, line], ([root, line]) => {
    observer?.disconnect()
    if (root === null || !('IntersectionObserver' in window))
      return
    const paragraphs = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')]
    // All that lies above the line is seen, so that a paragraph is reported whenever its top crosses the line.
    observer = new IntersectionObserver(([entry]) => {
      const height = entry?.rootBounds?.bottom ?? window.innerHeight * line / 100
      const read = paragraphs[paragraphAtLine(paragraphs.map(paragraph => paragraph.getBoundingClientRect().top), height)]
      if (read !== undefined)
        current.value = Number(read.dataset['paragraph'])
    }, { rootMargin: `${FAR_ABOVE} 0px -${100 - line}% 0px` })
    for (const paragraph of paragraphs)
      observer.observe(paragraph)
  }, { flush: 'post' })
  onScopeDispose(() => observer?.disconnect())

  return readonly(current)
}
