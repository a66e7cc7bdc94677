import type { Browser, Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { appMessages } from '@/locales/app'
import { launch } from './browser'
import { press, SIZES, untilAlive, untilAt } from './page'
import { violations } from './violations'

const origin = inject('origin')
const m = appMessages['zh-CN']
const NIGHT = 'rgb(23, 25, 28)'
let browser: Browser
let page: Page

beforeEach(async () => {
  browser = await launch()
  page = await browser.newPage()
  await page.setViewport(SIZES.phone)
  await page.setBypassServiceWorker(true)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }])
})

afterEach(() => browser.close())

async function open(path: string): Promise<void> {
  await page.goto(origin + path)
  await untilAlive(page)
}

function ground(): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}

describe('the night, chosen by its button on a phone in its light theme,', () => {
  beforeEach(async () => {
    await open('/about')
    expect(await ground()).not.toBe(NIGHT)
    await press(page, 'button', m.theme(m.themeSystem))
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'night')
  })

  it('is there on the next page before the app is', async () => {
    await page.setRequestInterception(true)
    page.on('request', request => void (/\/assets\/.*\.js$/.test(request.url()) ? request.abort() : request.continue()))
    await page.goto(`${origin}/places/luo-ronghuan-guju`)
    expect(await page.$('[data-mounted]')).toBeNull()
    expect(await ground()).toBe(NIGHT)
  })

  it.each(['/', '/map', '/essays/zuishi-hengdong'])('has nothing that axe objects to at %s', async (path) => {
    await open(path)
    expect(await ground()).toBe(NIGHT)
    expect(await violations(page)).toEqual([])
  })
})

it('opens in the language that was chosen last, at the same place of the same page', async () => {
  await open('/')
  await page.click('header a[hreflang="en"]')
  await untilAt(page, '/en')
  await open('/essays/zuishi-hengdong?from=share#p3')
  await untilAt(page, '/en/essays/zuishi-hengdong?from=share#p3')
  await page.waitForSelector('html[lang="en"]')
  await page.click('header a[hreflang="zh-CN"]')
  await untilAt(page, '/essays/zuishi-hengdong?from=share#p3')
  await open('/map')
  expect(new URL(page.url()).pathname).toBe('/map')
})

describe('for who asks for less motion', () => {
  it('nothing moves: a sheet, a change of the map and a change of page are there at once', async () => {
    await open('/map')
    await page.waitForSelector('.seal-mark__button')
    await page.evaluate(() => {
      const seal = document.querySelector<HTMLElement>('.seal-mark__button[data-id="luo-ronghuan-guju"]')
      seal?.click()
    })
    await page.waitForSelector('.sheet h2')
    const moving = await page.evaluate(async () => {
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const slow = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [transitionDuration, animationDuration].some(time => time.split(',').some(each => Number.parseFloat(each) > 0.001))
      })
      const long = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1)
      return [...long.map(({ id }) => `animation ${id}`), ...slow.map(element => element.className)]
    })
    expect(moving).toEqual([])
  })

  it('colours change all at once, none a frame after the one around it', async () => {
    await open('/about')
    const changing = await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'night'
      return document.getAnimations().length
    })
    expect(await ground()).toBe(NIGHT)
    expect(changing).toBe(0)
  })

  it('the map does not glide when it is moved by keys', async () => {
    await open('/map')
    await page.waitForSelector('.seal-mark__button')
    await page.focus('.leaflet-container')
    const pane = () => page.$eval('.leaflet-map-pane', async (pane) => {
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return getComputedStyle(pane).transform
    })
    // Closer, so that the bounds of the map leave room to move.
    for (const key of ['+', '+'] as const) {
      await page.keyboard.press(key)
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)))
    }
    const before = await pane()
    await page.keyboard.press('ArrowDown')
    const [soon, later] = [await pane(), await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500))).then(pane)]
    expect(soon).not.toBe(before)
    expect(later).toBe(soon)
  })
})
