import type { PackProblem, PackStage } from '@/domain/packStage'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mapPackMessages } from '@/locales/mapPack'
import { LOCALE } from '@/locales/useMessages'
import MapPackCard from '@/parts/MapPackCard.vue'
import { useMapPackStore } from '@/stores/mapPack'
import { ref } from 'vue'
import { madePack } from '../platform/packFixture'

const m = mapPackMessages['zh-CN']
const { pack } = madePack(10_500_000)

beforeEach(() => setActivePinia(createPinia()))

/** The card at a stage of a pack of 10.5 MB. */
function card(stage: PackStage, given: { readonly problem?: PackProblem, readonly done?: number, readonly isOwn?: boolean, readonly newer?: boolean } = {}) {
  const store = useMapPackStore()
  vi.spyOn(store, 'look').mockResolvedValue()
  store.offer = given.newer === true ? madePack(9_000_000, 2).pack : pack
  store.own = given.isOwn === true ? pack : null
  store.wanted = given.isOwn === true || stage === 'offered' ? null : pack
  store.done = given.done ?? 0
  store.stage = stage
  store.problem = given.problem ?? null
  const wrapper = mount(MapPackCard, { global: { provide: { [LOCALE]: ref('zh-CN') } } })
  return { store, wrapper, words: wrapper.text(), buttons: wrapper.findAll('button').map(button => button.text()) }
}

describe('the card of the detailed map', () => {
  it('offers the download with its size in the button', () => {
    const { buttons } = card('offered')
    expect(buttons).toEqual(['下载详细地图（10.5 MB）'])
  })

  it('names what is left to load before it uses mobile data', () => {
    const { words, buttons } = card('asking', { done: 4_000_000 })
    expect(words).toContain('6.5 MB')
    expect(buttons).toEqual([m.agree, m.later])
  })

  it('shows how far it is, and can be paused or cancelled', () => {
    const { wrapper, words, buttons } = card('downloading', { done: 4_000_000 })
    expect(words).toContain('4.0 MB / 10.5 MB')
    expect(wrapper.get('progress').element.value).toBe(4_000_000)
    expect(buttons).toEqual([m.pause, m.cancel])
  })

  it('says why it stopped and how to go on', () => {
    const { words, buttons } = card('paused', { done: 4_000_000, problem: 'offline' })
    expect(words).toContain(m.problem('offline'))
    expect(buttons).toEqual([m.resume, m.cancel])
  })

  it.each(['wrong', 'gone', 'full', 'failed'] as const)('says that it failed: %s', (problem) => {
    const { words, buttons } = card('failed', { problem })
    expect(words).toContain(m.problem(problem))
    expect(buttons).toEqual([m.again, m.cancel])
  })

  it('does not call a pack ready while it is verified, nor a damaged one', () => {
    expect(card('verifying', { done: 9_000_000 }).words).not.toContain(m.ready)
    setActivePinia(createPinia())
    const { words, buttons } = card('damaged')
    expect(words).toContain(m.damaged)
    expect(buttons).toEqual([m.mend, m.remove])
  })

  it('tells date and size of the pack in use, credits its source, and leaves an update to the visitor', () => {
    const { words, buttons } = card('ready', { isOwn: true, newer: true })
    expect(words).toContain(m.about('2026-10-31', 10_500_000))
    expect(words).toContain('© OpenStreetMap contributors')
    expect(words).toContain(m.update('2026-10-31', 9_000_000))
    expect(buttons).toEqual([m.doUpdate, m.remove])
  })

  it('is nothing where there is no pack', () => {
    expect(card('none').wrapper.find('section').exists()).toBe(false)
  })
})
