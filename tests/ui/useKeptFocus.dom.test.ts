import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useKeptFocus } from '@/ui/useKeptFocus'
import { byRole } from '../fixtures/byRole'

const Box = defineComponent(() => {
  const box = useKeptFocus()
  const count = ref(0)
  return () => h('div', { ref: box }, [
    h('h2', { tabindex: -1 }, '题'),
    count.value === 0 ? h('button', { key: 'once', onClick: () => count.value++ }, '一次') : null,
    h('button', { key: 'more', onClick: () => count.value++ }, '再来'),
  ])
})

async function pressed(name: string) {
  const page = mount(Box, { attachTo: document.body })
  const button = byRole(page.element, 'button', name)
  button.focus()
  button.click()
  await page.vm.$nextTick()
  return { heading: byRole(page.element, 'heading'), button }
}

it('hands the focus to what is left when the control that had it is taken away', async () => {
  const { heading } = await pressed('一次')
  expect(document.activeElement).toBe(heading)
})

it('leaves the focus where it is when that stays', async () => {
  const { button } = await pressed('再来')
  expect(document.activeElement).toBe(button)
})
