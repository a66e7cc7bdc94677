import type { VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { byRole, untilAlive, untilAt, untilQuiet, untilSays, visit, wordsOf } from './page'
import { visitOnceThenStop } from './storedVisit'
import { violationsInBothThemes } from './violations'

const dist = inject('dist')
const offline = { hasWorker: true } as const
let origin: string
let browser: Browser

beforeAll(async () => {
  ({ browser, origin } = await visitOnceThenStop(dist))
})

afterAll(() => browser.close())

function at<Result>(path: string, use: (page: Page, problems: readonly string[]) => Promise<Result>, options: VisitOptions = {}): Promise<Result> {
  return visit(browser, `${origin}${path}`, ({ page, problems }) => use(page, problems), { ...offline, ...options })
}

function follow(page: Page, address: string): Promise<void> {
  return page.locator(`main a[href="${address}"]`).setTimeout(10_000).click()
}

/** Press what is called `role` with this name, where the tabs do not cover it. */
async function press(page: Page, role: string, name: string): Promise<void> {
  const control = page.locator(byRole(role, name)).setTimeout(10_000)
  const handle = await control.waitHandle()
  await handle.evaluate(element => element.scrollIntoView({ block: 'center' }))
  await control.click()
}

describe('with the network off', () => {
  it('leads from a dish to its passage and back, to its ingredient, town and what is near', () => at('/dishes', async (page, problems) => {
    await follow(page, '/dishes/shiwan-cuidu')
    await untilSays(page, 'h1', '石湾脆肚')
    expect(await wordsOf(page, 'figure mark')).toBe('石湾脆肚')
    await follow(page, '/essays/zuishi-hengdong#shiwan-cuidu-1')
    await page.waitForSelector('#shiwan-cuidu-1')
    await page.goBack()
    await untilSays(page, 'h1', '石湾脆肚')
    await follow(page, '/ingredients/huanggongjiao')
    await untilSays(page, 'main', '农产品地理标志')
    await untilSays(page, 'main', '2019 年 6 月 24 日')
    await page.goBack()
    await follow(page, '/places/shiwan')
    await untilSays(page, 'h1', '石湾')
    await untilSays(page, 'h2', '附近')
    await follow(page, '/dishes/shiwan-cuidu')
    await untilSays(page, 'h1', '石湾脆肚')
    expect(problems).toEqual([])
  }))

  it('leads from a dish to its seal on the map', () => at('/dishes/xintang-xiaogurou', async (page) => {
    await press(page, 'link', '在地图上看')
    await untilAt(page, '/map?kinds=dish&place=xintang-xiaogurou')
    await untilSays(page, '.sheet', '新塘削骨肉')
  }))

  it('leads from the legend of a dish to the temple on the peak', () => at('/dishes/yangqiao-fuzirou', async (page) => {
    await untilSays(page, '.fact', '相传')
    await follow(page, '/places/pengyuan-zhenren-miao')
    await untilSays(page, 'h1', '蓬源真人庙')
  }))
})

describe('the filters', () => {
  it('stand in the address, and a shared address brings them back', () => at('/dishes', async (page) => {
    await press(page, 'button', '猪肉')
    await untilAt(page, '/dishes?no=pork')
    await page.select('.selects select', 'medium')
    await untilAt(page, '/dishes?no=pork&heat=medium')
    await page.reload()
    await untilAlive(page)
    await untilSays(page, 'h3', '不合别的要求')
    expect(await page.$$eval('button[aria-pressed="true"]', buttons => buttons.map(button => button.textContent.trim()))).toEqual(['猪肉'])
  }))

  it('never count what is not known as absent', () => at('/dishes?no=blood', async (page) => {
    await untilSays(page, 'h3', '资料里没有写到血的')
    const groups = await page.$$eval('.group', sections => sections.map(section => [section.querySelector('h3')?.textContent.trim(), section.querySelectorAll('h4').length]))
    expect(groups).toEqual([['资料里没有写到血的', 5], ['含血的', 1]])
    await untilSays(page, '.group', '没有写到，不等于没有；仍请问店家。')
  }))
})

describe('the order card', () => {
  it('is filled from a dish, says what is wished and fills the window', () => at('/dishes/xintang-xiaogurou', async (page, problems) => {
    await press(page, 'link', '点这道菜')
    await untilSays(page, '.sentence', '您好，我想点一份新塘削骨肉。谢谢！')
    await press(page, 'button', '酒')
    await press(page, 'button', '多一份草市豆腐')
    await untilSays(page, '.sentence', '您好，我想点一份新塘削骨肉和一份草市豆腐。这几道菜都请不要放酒。谢谢！')
    await untilAt(page, '/dishes/card?dishes=xintang-xiaogurou,caoshi-doufu&wish=no-alcohol')
    await press(page, 'button', '放大给店家看')
    const shown = await page.$eval('dialog[open]', dialog => ({ width: dialog.clientWidth, height: dialog.clientHeight, ground: getComputedStyle(dialog).backgroundColor, ink: getComputedStyle(dialog).color }))
    expect(shown).toEqual({ width: 360, height: 780, ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' })
    await untilSays(page, 'dialog [role=status]', '屏幕')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog:not([open])')
    expect(problems).toEqual([])
  }, { theme: 'dark' }))

  it('opens from a shared address without the network, in English', () => at('/en/dishes/card?dishes=caoshi-doufu.2&wish=no-pork', async (page) => {
    await untilSays(page, '.sentence', '您好，我想点两份草市豆腐。请不要放猪肉。谢谢！')
    await untilSays(page, '.english', 'two portions of Caoshi tofu (doufu). Please leave out pork.')
  }))

  it('prints without its controls', () => at('/dishes/card?dishes=caoshi-doufu', async (page) => {
    await page.waitForSelector('.sentence')
    await page.emulateMediaType('print')
    expect(await page.$$eval('main button', buttons => buttons.filter(button => button.checkVisibility()).length)).toBe(0)
    expect(await page.$eval('.sentence', sentence => sentence.checkVisibility())).toBe(true)
  }))
})

describe('the table', () => {
  it('proposes, explains, changes and becomes a card', () => at('/dishes', async (page, problems) => {
    await press(page, 'link', '配一桌')
    await untilSays(page, 'h1', '一桌')
    await press(page, 'button', '内脏')
    await press(page, 'button', '多一个人')
    await untilAt(page, '/dishes/table?eat=3&no=offal')
    await untilSays(page, 'section', '桌上还没有大豆')
    await press(page, 'button', '加上大浦血米鸭')
    await press(page, 'button', '不要草市豆腐')
    await untilSays(page, '[role=status]', '3 个人，3 道菜')
    await press(page, 'link', '做成点菜卡')
    await untilSays(page, '.sentence', '请不要放内脏。')
    await untilSays(page, '.sentence', '一份大浦血米鸭')
    expect(problems).toEqual([])
  }))
})

async function faults(page: Page): Promise<readonly string[]> {
  await untilQuiet(page)
  const found = await page.evaluate(() => {
    const small = [...document.querySelectorAll('main button, main select, main summary')]
      .filter(control => control.checkVisibility() && control.getBoundingClientRect().height < 43.5)
      .map(control => `small: ${control.outerHTML.slice(0, 80)}`)
    const { scrollWidth, clientWidth } = document.documentElement
    return [...small, ...scrollWidth > clientWidth ? ['too wide'] : []]
  })
  return [...await violationsInBothThemes(page), ...found]
}

describe('in both themes', () => {
  it.each([
    '/dishes?no=pork,alcohol&heat=medium&season=winter',
    '/en/dishes?no=offal&sort=hottest',
    '/dishes/card?dishes=shiwan-cuidu,dapu-xuemiya.2&wish=less-chilli,no-offal,how-hot',
    '/en/dishes/card?dishes=hengdong-tutouwan&wish=no-egg',
    '/dishes/table?eat=5&heat=medium&no=egg',
    '/en/dishes/table?eat=1&no=pork,soy',
    '/dishes/hengdong-tutouwan',
    '/en/dishes/dapu-xuemiya',
  ])('is usable by everyone: %s', path => at(path, async (page) => {
    expect(await faults(page)).toEqual([])
  }))

  it('is usable by everyone: the card that fills the window', () => at('/dishes/card?dishes=shiwan-cuidu,caoshi-doufu', async (page) => {
    await press(page, 'button', '放大给店家看')
    await page.waitForSelector('dialog[open] .sentence')
    expect(await faults(page)).toEqual([])
  }))
})
