import type { WakeLock, WakeState } from '@/platform/wakeLock'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useWakeLock } from '@/features/dish-card/useWakeLock'

it('keeps the screen on while wanted, and lets it go with the component', async () => {
  const isWanted = ref(false)
  const calls: string[] = []
  const create = (onState: (state: WakeState) => void): WakeLock => ({
    isSupported: true,
    hold: async () => {
      calls.push('hold')
      onState('held')
    },
    release: async () => {
      calls.push('release')
      onState('idle')
    },
  })
  const wrapper = mount(defineComponent(() => {
    const state = useWakeLock(isWanted, create)
    return () => h('p', state.value)
  }))
  expect(calls).toEqual([])
  isWanted.value = true
  await nextTick()
  await nextTick()
  expect(wrapper.text()).toBe('held')
  isWanted.value = false
  await nextTick()
  wrapper.unmount()
  expect(calls).toEqual(['hold', 'release', 'release'])
})
