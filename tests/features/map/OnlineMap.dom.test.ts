import type { Cover } from '@/map/cover'
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import OnlineMap from '@/features/map/OnlineMap.vue'
import { onlineMapMessages } from '@/locales/onlineMap'
import { byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

const m = onlineMapMessages['zh-CN']

/** A network that the test switches. */
function network(starts: boolean) {
  const listeners: (() => void)[] = []
  let isOnline = starts
  return {
    connection: { isOnline: () => isOnline, onChange: (listener: () => void) => {
      listeners.push(listener)
      return () => {}
    } },
    become: async (next: boolean) => {
      isOnline = next
      listeners.forEach(listener => listener())
      await flushPromises()
    },
  }
}

/** The control, its panel open, on a map that takes what it is given. */
async function opened(starts = true) {
  const { connection, become } = network(starts)
  const wrapper = mount(OnlineMap, {
    attachTo: document.body,
    props: { tileKey: 'abc', cover: null, connection, onCover: (cover: Cover | null) => void wrapper.setProps({ cover }) },
  })
  const element: HTMLElement = wrapper.element
  await wrapper.get('.opener').trigger('click')
  const press = async (name: string) => {
    byRole(element, 'button', name).click()
    await flushPromises()
    await vi.dynamicImportSettled()
    await flushPromises()
  }
  return { wrapper, element, press, become, covers: () => wrapper.emitted('cover')?.map(([cover]) => cover) ?? [] }
}

describe('the control of the online map', () => {
  it('says where the tiles come from and what the request tells, before there is a switch', async () => {
    const { wrapper, covers } = await opened()
    expect(wrapper.text()).toContain(m.tells)
    expect(m.tells).toMatch(/天地图.*看的是图上哪一块/)
    expect(covers()).toEqual([])
  })

  it('covers the map when switched on, and gives the other map back', async () => {
    const { wrapper, press, covers } = await opened()
    await press(m.on)
    expect(covers()).toEqual([expect.objectContaining({ credit: { words: m.credit, url: 'https://www.tianditu.gov.cn/', reviewNumber: null } })])
    expect(wrapper.find('.panel').exists()).toBe(false)
    await wrapper.get('.opener').trigger('click')
    await press(m.off)
    expect(covers().at(-1)).toBeNull()
  })

  it('cannot be switched on without a network, and says so', async () => {
    const { wrapper, element, become } = await opened(false)
    expect(byRole(element, 'button', m.on).hasAttribute('disabled')).toBe(true)
    expect(wrapper.get('[role="status"]').text()).toBe(m.offline)
    await become(true)
    expect(byRole(element, 'button', m.on).hasAttribute('disabled')).toBe(false)
  })

  it('gives the other map back when the network goes, and says so', async () => {
    const { wrapper, press, become, covers } = await opened()
    await press(m.on)
    await become(false)
    expect(covers().at(-1)).toBeNull()
    expect(wrapper.get('[role="status"]').text()).toBe(m.lost)
  })
})

it('is not on the map of a site without a key', async () => {
  const { element } = await mountAt('/map')
  await vi.dynamicImportSettled()
  expect(element.querySelector('.online')).toBeNull()
  expect(element.textContent).not.toContain('天地图')
})
