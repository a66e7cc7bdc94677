import type { Ref } from 'vue'
import { onScopeDispose, readonly, ref, watch } from 'vue'

/**
 * The number of the paragraph that crosses a line across the window, `line` percent down.
 * Paragraphs are the elements in `root` with `data-paragraph`; 1 until one has crossed.
 */
export function useReadingParagraph(root: Readonly<Ref<HTMLElement | null>>, line: Readonly<Ref<number>>): Readonly<Ref<number>> {
  const current = ref(1)
  let observer: IntersectionObserver | undefined

  watch([root, line], ([root, line]) => {
    observer?.disconnect()
    if (root === null || !('IntersectionObserver' in window))
      return
    observer = new IntersectionObserver(onCross, { rootMargin: `-${line}% 0px -${100 - line}% 0px` })
    for (const paragraph of root.querySelectorAll('[data-paragraph]'))
      observer.observe(paragraph)
  }, { flush: 'post' })
  onScopeDispose(() => observer?.disconnect())

  function onCross(entries: readonly IntersectionObserverEntry[]): void {
    const crossed = entries.filter(entry => entry.isIntersecting).at(-1)?.target
    if (crossed instanceof HTMLElement)
      current.value = Number(crossed.dataset['paragraph'])
  }

  return readonly(current)
}
