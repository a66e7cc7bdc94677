import type { Covered } from '@/map/chartProps'
import type { Ref } from 'vue'
import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'

/** How much of `area` the `sheet` over it covers: from below on a phone, from the left on a desk. */
export function useCovered(area: Readonly<Ref<HTMLElement | null>>, sheet: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<Covered>> {
  const covered = shallowRef<Covered>({ left: 0, bottom: 0 })
  let observer: ResizeObserver | undefined

  function measure(): void {
    const whole = area.value?.getBoundingClientRect()
    const part = sheet.value?.getBoundingClientRect()
    const next = whole === undefined || part === undefined
      ? { left: 0, bottom: 0 }
      : part.width > whole.width * 0.7 ? { left: 0, bottom: part.height } : { left: part.right - whole.left, bottom: 0 }
    if (next.left !== covered.value.left || next.bottom !== covered.value.bottom)
      covered.value = next
  }

  onMounted(() => {
    observer = new ResizeObserver(measure)
    watch([area, sheet], (elements) => {
      observer?.disconnect()
      for (const element of elements) {
        if (element !== null)
          observer?.observe(element)
      }
      measure()
    }, { immediate: true, flush: 'post' })
  })
  onBeforeUnmount(() => observer?.disconnect())
  return covered
}
