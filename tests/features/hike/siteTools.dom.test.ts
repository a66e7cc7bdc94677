import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hikeSiteMessages } from '@/locales/hikeSite'
import RescueCard from '@/features/hike/RescueCard.vue'
import SunAndTurnBack from '@/features/hike/SunAndTurnBack.vue'
import WhereAmI from '@/features/hike/WhereAmI.vue'
import { fixAt, offset } from '../../domain/track/walks'
import { allByRole, byRole } from '../../fixtures/byRole'
import { open } from './openTool'

const m = hikeSiteMessages['zh-CN']

beforeEach(() => document.body.replaceChildren())

describe('where am I', () => {
  it('says the position in both datums, and the way to the summit with its doubt', async () => {
    const { page, position, summit, element } = await open(WhereAmI)
    position.fix = fixAt(offset(summit, -2000, 0), 0, 10)
    await flushPromises()
    expect(element.textContent).toContain('2 km')
    expect(element.textContent).toContain('北方（0°）')
    expect(element.textContent).toContain(m.straight)
    expect(page.find('.wedge').exists()).toBe(true)
    expect(allByRole(element, 'button', new RegExp(m.copy))).toHaveLength(2)
  })

  it('tells no direction closer to the summit than it is known', async () => {
    const { page, position, summit, element } = await open(WhereAmI)
    position.fix = fixAt(offset(summit, -100, 0), 0, 10)
    await flushPromises()
    expect(page.find('.wedge').exists()).toBe(false)
    expect(element.textContent).toContain('说不准方向')
  })

  it('says what to do when it is refused', async () => {
    const { element, refuse } = await open(WhereAmI)
    expect(element.textContent).toContain(m.locating)
    await refuse()
    expect(element.textContent).toContain(m.problem('denied'))
    expect(byRole(element, 'button', m.retry)).toBeDefined()
  })

  it('says that the figures were copied for as long as they are those that stand there', async () => {
    const { position, summit, element } = await open(WhereAmI)
    position.fix = fixAt(summit, 0)
    await flushPromises()
    const copy = () => byRole(element, 'button', new RegExp(m.wgs84.replace(/[()]/gu, '.')))
    copy().click()
    await flushPromises()
    expect(copy().textContent?.trim()).toBe(m.copied)
    expect(copy().getAttribute('aria-label')).toContain(m.copied)
    expect(allByRole(element, 'status').map(({ textContent }) => textContent)).toContain(m.copied)
    position.fix = fixAt(offset(summit, 30, 0), 5)
    await flushPromises()
    expect(copy().textContent?.trim()).toBe(m.copy)
  })

  it('calls an old position old', async () => {
    const { position, summit, element } = await open(WhereAmI)
    position.fix = { ...fixAt(summit, 0), time: 0 }
    position.now = 40 * 60_000
    await flushPromises()
    expect(element.textContent).toContain('40 分钟前的旧位置')
  })
})

describe('the rescue card', () => {
  it('has words to send before there is a position, and figures after', async () => {
    const { position, summit, element } = await open(RescueCard)
    const text = () => element.querySelector('[data-rescue-text]')?.textContent ?? ''
    expect(text()).toContain('手机暂时没有定位')
    position.fix = fixAt(offset(summit, 0, 1500), 0, 10)
    await flushPromises()
    expect(text()).toContain('北纬 27.')
    expect(text()).toMatch(/东方约 1.5 km/)
    expect([...element.querySelectorAll('a[href^="tel:"]')].map(link => link.getAttribute('href'))).toEqual(['tel:110', 'tel:119', 'tel:120'])
  })

  it('does not say that one is on the hill who is far from it', async () => {
    const { position, summit, element } = await open(RescueCard)
    const text = () => element.querySelector('[data-rescue-text]')?.textContent ?? ''
    position.fix = fixAt(offset(summit, 8000, 0), 0, 10)
    await flushPromises()
    expect(text()).toContain('我在蓬源峰')
    position.fix = fixAt(offset(summit, 60_000, 0), 0, 10)
    await flushPromises()
    expect(text()).not.toContain('我在蓬源峰')
    expect(text()).toContain('需要帮助')
  })

  it('says of which day a position is that is not of today', async () => {
    const { position, summit, element } = await open(RescueCard)
    const text = () => element.querySelector('[data-rescue-text]')?.textContent ?? ''
    const time = Date.parse('2026-05-02T08:30:00Z')
    position.fix = { ...fixAt(summit, 0), time }
    position.now = time + 60_000
    await flushPromises()
    expect(text()).toContain('。16:30 手机定位')
    position.now = time + 86_400_000
    await flushPromises()
    expect(text()).toContain('。2026-05-02 16:30 手机定位')
  })

  it('on an English page also has the words in Chinese, for those who come, and sends both', async () => {
    const { position, summit, element } = await open(RescueCard, 'en')
    position.fix = fixAt(offset(summit, 0, 1500), 0, 10)
    await flushPromises()
    const texts = [...element.querySelectorAll('[data-rescue-text]')]
    expect(texts.map(text => text.getAttribute('lang'))).toEqual(['en', 'zh-CN'])
    const [english = '', chinese = ''] = texts.map(text => text.textContent.trim())
    expect(english).toContain('I need help')
    expect(chinese).toContain('需要帮助')
    expect(decodeURIComponent(element.querySelector('a[href^="sms:"]')?.getAttribute('href') ?? '')).toBe(`sms:?body=${english}\n${chinese}`)
  })

  it('repeats the rules of the hike', async () => {
    const { hike, element } = await open(RescueCard)
    expect(hike.rules.length).toBeGreaterThan(0)
    for (const { text } of hike.rules)
      expect(element.textContent).toContain(text.zh)
  })
})

describe('the light', () => {
  afterEach(() => vi.useRealTimers())

  it.each([
    ['in the morning says how long it lasts, and announces nothing', '2026-04-18T09:00:00+08:00', ''],
    ['at night says at once that it is dark', '2026-04-18T21:00:00+08:00', m.isDark],
  ])('%s', async (_, now, said) => {
    vi.setSystemTime(new Date(now))
    const { element } = await open(SunAndTurnBack)
    expect(allByRole(element, 'status').map(({ textContent }) => textContent.trim())).toEqual([said])
    expect(element.textContent?.includes('离日落还有')).toBe(said === '')
  })
})
