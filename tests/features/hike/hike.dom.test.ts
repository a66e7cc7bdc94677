import 'fake-indexeddb/auto'
import type { Hike } from '@/domain/hike'
import { flushPromises, mount } from '@vue/test-utils'
import { deleteDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { routes } from '@/app/routes'
import { passagesOf } from '@/domain/hike'
import HikePage from '@/features/hike/HikePage.vue'
import { useGuideStore } from '@/stores/guide'
import { allByRole, byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

const PATH = '/hike/pengyuan-feng'

beforeEach(async () => {
  await deleteDB('hengdong-visitor', { blocked: () => {} })
})

async function press(element: HTMLElement): Promise<void> {
  element.click()
  await flushPromises()
}

/** The page with the walk open. */
async function walking(path = `${PATH}#walk`) {
  const mounted = await mountAt(path)
  await vi.waitFor(() => expect(document.querySelector('dialog.walk h2')).not.toBeNull())
  const dialog = document.querySelector<HTMLElement>('dialog.walk') ?? document.body
  const label = () => dialog.querySelector('h2')?.textContent?.trim()
  return { ...mounted, dialog, label }
}

describe('the page of a hike', () => {
  it('can be read in order, every passage to the character, with its author', async () => {
    const { element, guide } = await mountAt(PATH)
    for (const correction of element.querySelectorAll('ins'))
      correction.remove()
    const passages = guide.hike('pengyuan-feng')?.story.flatMap(passagesOf) ?? []
    expect([...element.querySelectorAll('.items blockquote')].map(quote => quote.textContent)).toEqual(passages.map(({ text }) => text))
    expect(allByRole(element, 'link', /^张雄文《蓬源峰寻隐》 第 \d+ 段$/)).toHaveLength(passages.length)
  })

  it('says that nothing was surveyed, and what is not known', async () => {
    const { element } = await mountAt(PATH)
    expect(element.textContent).toContain('仅据文章，未经实测')
    expect(element.textContent).toContain('登山口在哪')
    expect(element.textContent).toContain('误差约 400 米')
    expect(element.textContent).toContain('出发前咨询当地')
  })

  it('hands the ways over by name, with the doubt of their source', async () => {
    const { element } = await mountAt(PATH)
    const links = allByRole(element, 'link', /^在高德地图里找/)
    expect(links).toHaveLength(3)
    expect(links.every(link => link.getAttribute('href')?.startsWith('https://uri.amap.com/search?keyword='))).toBe(true)
    expect(element.textContent).toContain('来源较弱')
  })

  it('marks what does not happen on the way as elsewhere, with where it is', async () => {
    const { element } = await mountAt(PATH)
    const elsewhere = [...element.querySelectorAll('[data-type=backstory]')].find(item => item.querySelector('.kicker')?.textContent?.trim() === '别处')
    expect(byRole(elsewhere ?? element, 'link', '端居室').getAttribute('href')).toBe('/places/duanju-shi')
  })

  it('has one main action', async () => {
    const { element } = await mountAt(PATH)
    expect(element.querySelectorAll('.button--main')).toHaveLength(1)
  })

  it('in English keeps the words of the author in Chinese', async () => {
    const { element } = await mountAt(`/en${PATH}`)
    expect(element.textContent).toContain('From the essay alone, not surveyed')
    expect(element.querySelector('.items blockquote [lang=zh-CN]')?.textContent).toContain('人还在半山腰')
  })

  it('says so where there is no such hike', async () => {
    const { element } = await mountAt('/hike/no-such-hike')
    expect(element.textContent).toContain('没有这一页')
  })
})

describe('a hike that somebody has surveyed', () => {
  async function surveyed(change: (hike: Hike) => Hike): Promise<string> {
    const pinia = createPinia()
    const guide = useGuideStore(pinia)
    await guide.loadHike('pengyuan-feng')
    const hike = guide.hike('pengyuan-feng')
    if (hike === undefined)
      throw new Error('there is no hike')
    const router = createRouter({ history: createMemoryHistory(), routes })
    await router.push(PATH)
    return mount(HikePage, { props: { hike: change(hike) }, global: { plugins: [pinia, router] } }).text()
  }
  const track = { points: [[113.2, 27.2, 100], [113.21, 27.24, 520]], length: 4630, climb: { up: 420, down: 0 }, licence: { zh: 'CC0', en: 'CC0' }, evidence: { method: { zh: '走了一遍', en: 'walked' }, sources: [] } } as const

  it('shows length, climb and licence of its track, and no longer says that there is none', async () => {
    const text = await surveyed(hike => ({ ...hike, track, unknowns: [] }))
    expect(text).toContain('有实测路线')
    expect(text).toContain('路线长约 4.6 km，爬升约 420 米，下降约 0 米')
    expect(text).toContain('许可：CC0')
    expect(text).not.toContain('仅据文章')
    expect(text).not.toContain('地图上不画路线')
    expect(text).not.toContain('没有查到可靠资料')
  })

  it('says how far along it a waypoint stands', async () => {
    const text = await surveyed(hike => ({
      ...hike,
      track,
      story: hike.story.map(item => item.type === 'waypoint' && item.number === 1 ? { ...item, place: { type: 'along', metres: 850, at: { lat: 27.2, lng: 113.2 } } } : item),
    }))
    expect(text).toContain('沿路线约 850 米 处')
  })
})

describe('walking a hike', () => {
  it('shows one item at a time, from the first to the last and back', async () => {
    const { dialog, label, guide } = await walking()
    const story = guide.hike('pengyuan-feng')?.story ?? []
    const seen = [label()]
    for (let at = 1; at < story.length; at++) {
      await press(byRole(dialog, 'button', '下一处'))
      seen.push(label())
    }
    expect(seen).toEqual(story.map(item => item.label.zh))
    expect(dialog.querySelector('.count')?.textContent?.trim()).toBe('11 / 11')
    await press(byRole(dialog, 'button', '上一处'))
    expect(label()).toBe(story.at(-2)?.label.zh)
  })

  it('stays at the first item when asked to go back from it', async () => {
    const { dialog, label } = await walking()
    await press(byRole(dialog, 'button', '上一处'))
    expect(label()).toBe('半山腰仰望')
  })

  it('goes on where this device left off, and the page offers to', async () => {
    const first = await walking()
    await press(byRole(first.dialog, 'button', '下一处'))
    await press(byRole(first.dialog, 'button', '下一处'))
    first.page.unmount()
    const again = await mountAt(PATH)
    await vi.waitFor(() => byRole(again.element, 'button', '接着走：第 3 处，杜鹃花海'))
    await press(byRole(again.element, 'button', /^接着走/))
    await vi.waitFor(() => expect(document.querySelector('dialog.walk h2')?.textContent?.trim()).toBe('杜鹃花海'))
  })

  it('goes by the arrow keys, and does not leave by them', async () => {
    const { dialog, label, router } = await walking()
    const key = async (name: string) => {
      dialog.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
      await flushPromises()
    }
    await key('ArrowRight')
    expect(label()).toBe('青石板台阶')
    await key('ArrowLeft')
    expect(label()).toBe('半山腰仰望')
    for (let step = 0; step < 20; step++)
      await key('ArrowRight')
    expect(label()).toBe('阶前回望')
    expect(router.currentRoute.value.hash).toBe('#walk')
  })

  it('tells a screen reader where one is now', async () => {
    const { dialog } = await walking()
    await press(byRole(dialog, 'button', '下一处'))
    expect(dialog.querySelector('[role=status]')?.textContent?.trim()).toBe('第 2 处，共 11 处：青石板台阶')
  })

  it('goes to an item of the list', async () => {
    const { dialog, label } = await walking()
    await press(byRole(dialog, 'button', '目录'))
    expect(dialog.querySelectorAll('.outline button')).toHaveLength(14)
    await press(byRole(dialog, 'button', /结草为庐/))
    expect(label()).toBe('结草为庐')
    expect(dialog.textContent).toContain('往事')
    expect(dialog.textContent).toContain('相传')
  })

  it('goes on hearing the keys after an item of the list, which goes, was pressed', async () => {
    const { dialog, label } = await walking()
    await press(byRole(dialog, 'button', '目录'))
    const item = byRole(dialog, 'button', /青石板台阶/)
    item.focus()
    await press(item)
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    await flushPromises()
    expect(label()).toBe('杜鹃花海')
  })

  it('turns black on white for the sun, and keeps it', async () => {
    const first = await walking()
    await press(byRole(first.dialog, 'button', '强光下看：白底黑字'))
    expect(first.dialog.classList.contains('is-bright')).toBe(true)
    first.page.unmount()
    const again = await walking()
    await vi.waitFor(() => expect(again.dialog.classList.contains('is-bright')).toBe(true))
  })

  it('leaves to the page', async () => {
    const { dialog, router } = await walking()
    await press(byRole(dialog, 'button', '回到页面'))
    await vi.waitFor(() => expect(router.currentRoute.value.hash).toBe(''))
    expect(document.querySelector('dialog.walk')).toBeNull()
  })

  it('offers to take one’s own position where nobody has surveyed the spot, and not in a backstory', async () => {
    const { dialog } = await walking()
    await vi.waitFor(() => expect(dialog.querySelector('.here')).not.toBeNull())
    await press(byRole(dialog, 'button', '目录'))
    await press(byRole(dialog, 'button', /南岳十二年/))
    expect(dialog.querySelector('.here')).toBeNull()
  })
})

describe('the way to a hike', () => {
  it.each([
    ['/', '跟着文章上山：蓬源峰寻隐'],
    ['/places/pengyuan-feng', '跟着文章上山'],
    ['/places/pengyuan-zhenren-miao', '跟着文章上山'],
    ['/dishes/yangqiao-fuzirou', /^蓬源峰寻隐/],
    ['/hike', /^蓬源峰寻隐/],
  ])('is on %s', async (path, name) => {
    const { element } = await mountAt(path)
    await vi.waitFor(() => expect(byRole(element, 'link', name).getAttribute('href')).toBe(PATH))
  })

  it('is below the essay', async () => {
    const { element } = await mountAt('/essays/pengyuanfeng-xunyin')
    await vi.waitFor(() => expect(byRole(element, 'link', '跟着这篇文章上山').getAttribute('href')).toBe(PATH), { timeout: 4000 })
  })

  it('is not on the page of what no hike passes', async () => {
    const { element } = await mountAt('/places/luo-ronghuan-guju')
    expect(element.querySelector('a[href^="/hike"]')).toBeNull()
  })
})
