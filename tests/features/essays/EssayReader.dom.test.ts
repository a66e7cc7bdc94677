import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { get, press, read, settled } from './reading'

const ZUISHI = '/essays/zuishi-hengdong'
const PENGYUAN = '/essays/pengyuanfeng-xunyin'

beforeEach(() => localStorage.clear())

describe('the reader', () => {
  it('marks the mention of a permalink, until the next press', async () => {
    const { element } = await read(`${ZUISHI}#luo-ronghuan-guju-1`)
    const mention = get(element, '#luo-ronghuan-guju-1')
    expect(mention.classList.contains('is-marked')).toBe(true)
    document.body.dispatchEvent(new Event('pointerup', { bubbles: true }))
    await flushPromises()
    expect(mention.classList.contains('is-marked')).toBe(false)
  })

  it('keeps open, at the next press, what a tool opened that presses without a pointer', async () => {
    const { element } = await read(`${ZUISHI}#p2`)
    const mention = get(element, '.text a[href="/places/luo-ronghuan-guju"]')
    mention.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await settled()
    const sheet = get(element, '.sheet')
    await press(get(sheet, '.name'))
    expect(element.querySelector('.sheet')).toBe(sheet)
  })

  it('marks the paragraph of a permalink, also when the address changes', async () => {
    const { element, router } = await read(`${ZUISHI}#p2`)
    expect(get(element, '#p2').classList.contains('is-marked')).toBe(true)
    await router.push(`${ZUISHI}#p4`)
    await flushPromises()
    expect(get(element, '#p2').classList.contains('is-marked')).toBe(false)
    expect(get(element, '#p4').classList.contains('is-marked')).toBe(true)
  })

  it('offers to go on where this device left off, and does not jump by itself', async () => {
    localStorage.setItem('reading-places', '{"zuishi-hengdong":4}')
    const { element } = await read(ZUISHI)
    await vi.waitFor(() => byRole(element, 'button', '上次读到第 4 段 ›'))
    expect(element.querySelector('.is-marked')).toBeNull()
    await press(byRole(element, 'button', '上次读到第 4 段 ›'))
    expect(get(element, '#p4').classList.contains('is-marked')).toBe(true)
    expect(allByRole(element, 'button', /上次读到/)).toEqual([])
  })

  it('offers nothing to a visitor who came for a certain sentence', async () => {
    localStorage.setItem('reading-places', '{"zuishi-hengdong":4}')
    const { element } = await read(`${ZUISHI}#p2`)
    expect(allByRole(element, 'button', /上次读到/)).toEqual([])
  })

  it('changes type size, line spacing and ground', async () => {
    const { element } = await read(ZUISHI)
    await press(byRole(element, 'button', '字号与版面'))
    const panel = get(element, '[role=dialog]')
    const choose = async (legend: string, label: string): Promise<void> => {
      const set = [...panel.querySelectorAll('fieldset')].find(each => each.querySelector('legend')?.textContent === legend)
      const choice = [...set?.querySelectorAll('label') ?? []].find(each => each.textContent.trim() === label)
      get(choice ?? element, 'input').click()
      await flushPromises()
    }
    await choose('字号', '特大')
    await choose('行距', '疏')
    await choose('底色', '夜色')
    expect(JSON.parse(localStorage.getItem('preferences') ?? '')).toMatchObject({ theme: 'night', textSize: 3, lineHeight: 2 })
  })

  it('opens and closes the map from a bar that names what the paragraph shows', async () => {
    const { element } = await read(PENGYUAN)
    const bar = byRole(element, 'button', /^地图 · 本段/)
    expect(bar.getAttribute('aria-expanded')).toBe('false')
    await press(bar)
    expect(bar.getAttribute('aria-expanded')).toBe('true')
  })

  it('lists everything that the essay names, and leads to another essay', async () => {
    const { element, guide } = await read(ZUISHI)
    const section = get(element, 'section[aria-labelledby="mentioned"]')
    expect(allByRole(section, 'link').map(nameOf).sort())
      .toEqual(guide.essay('zuishi-hengdong')?.entities.map(entity => entity.names.zh).sort())
    expect(byRole(element, 'link', /再读一篇.*蓬源峰寻隐/).getAttribute('href')).toBe(PENGYUAN)
  })

  it('helps on where there is no such essay', async () => {
    const { element } = await read('/essays/no-such-essay')
    expect(allByRole(element, 'link').length).toBeGreaterThan(0)
    expect(element.querySelector('[data-paragraph]')).toBeNull()
  })
})
