import type { Visit, VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hikePath } from '@/domain/hike'
import { closeFully, createProfile, launch, listenForProblems, untilState } from './browser'
import { readBuiltGuide } from './builtGuide'
import { press, SIZES, untilAlive, untilQuiet, untilSays, visit, wordsOf } from './page'
import { startServer } from './server'
import { violationsInBothThemes } from './violations'

const dist = inject('dist')
const origin = inject('origin')
const [hike] = readBuiltGuide(dist).hikes
const path = hikePath(hike?.id ?? '')
const labels = hike?.story.map(({ label }) => label.zh) ?? []
const HEADING = 'dialog.walk .item .label'

async function untilShown(page: Page, label: string): Promise<void> {
  await untilSays(page, HEADING, label)
}

describe('with the server stopped and the browser started anew', () => {
  it('the whole story can be walked by touch, and a reload in the middle keeps the place', { timeout: 120_000 }, async () => {
    const server = await startServer(dist)
    const { folder, remove } = await createProfile()
    const first = await launch(folder)
    const stored = await first.newPage()
    await stored.goto(`${server.origin}/`)
    await untilState(stored, 'ready')
    await closeFully(first, folder)
    await server.stop()
    const browser = await launch(folder)
    const seen: string[] = []
    try {
      const page = await browser.newPage()
      const problems = listenForProblems(page, server.origin)
      await page.setViewport({ ...SIZES.phone, isMobile: true, hasTouch: true })
      await page.goto(`${server.origin}${path}`)
      await untilAlive(page)
      await page.tap('.begin')
      for (const [at, label] of labels.entries()) {
        await untilShown(page, label)
        seen.push(await wordsOf(page, HEADING))
        if (at === Math.floor(labels.length / 2)) {
          // What was shown last is on the device before the page goes.
          await page.waitForFunction(wanted => new Promise<boolean>((resolve) => {
            const opening = indexedDB.open('hengdong-visitor')
            opening.onsuccess = () => {
              const reading = opening.result.transaction('hikes').objectStore('hikes').getAll()
              reading.onsuccess = () => {
                opening.result.close()
                resolve(reading.result.some(({ item }) => item === wanted))
              }
            }
          }), {}, hike?.story[at]?.id)
          await page.reload()
          await untilAlive(page)
          await untilShown(page, label)
        }
        if (at < labels.length - 1)
          await page.tap('dialog.walk .button--main')
      }
      await page.tap('dialog.walk .button--main')
      await page.waitForSelector('dialog.walk', { hidden: true })
      expect(seen).toEqual(labels)
      expect(problems).toEqual([])
    }
    finally {
      await closeFully(browser, folder)
      await remove()
    }
  })
})

describe('the walk', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
  })

  afterAll(() => browser.close())

  /** A visitor of whom this device knows nothing yet. */
  async function firstVisit(address: string, use: (visit: Visit) => Promise<void>, options: VisitOptions = {}): Promise<void> {
    const context = await browser.createBrowserContext()
    await visit(context, `${origin}${address}`, use, options)
    await context.close()
  }

  it('goes by keys alone: begin, on, back, the list, and out', async () => {
    await firstVisit(path, async ({ page, problems }) => {
      await page.focus('.begin')
      await page.keyboard.press('Enter')
      await untilShown(page, labels[0] ?? '')
      for (const label of labels.slice(1)) {
        await page.keyboard.press('ArrowRight')
        await untilShown(page, label)
      }
      await page.keyboard.press('ArrowLeft')
      await untilShown(page, labels.at(-2) ?? '')
      // Out of the dialog leads nothing but leaving it.
      for (let times = 0; times < 30; times++) {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog.walk') !== null)).toBe(true)
      }
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog.walk', { hidden: true })
      expect(problems).toEqual([])
    }, { size: 'desk' })
  })

  it('leaves by the browser’s own way back', async () => {
    await firstVisit(path, async ({ page }) => {
      await page.click('.begin')
      await untilShown(page, labels[0] ?? '')
      await page.goBack()
      await page.waitForSelector('dialog.walk', { hidden: true })
      expect(new URL(page.url()).pathname).toBe(path)
    })
  })

  it.each(['phone', 'desk'] as const)('has nothing that axe objects to, in both themes on a %s', { timeout: 60_000 }, async (size) => {
    await firstVisit(`${path}#walk`, async ({ page, problems }) => {
      await untilShown(page, labels[0] ?? '')
      await untilQuiet(page)
      const found = [...await violationsInBothThemes(page)]
      await press(page, 'button', '目录')
      await page.waitForSelector('dialog.walk .outline')
      found.push(...await violationsInBothThemes(page))
      await page.click('dialog.walk .outline li:nth-child(10) button')
      await untilShown(page, labels[9] ?? '')
      found.push(...await violationsInBothThemes(page))
      await page.click('dialog.walk [aria-label="强光下看：白底黑字"]')
      await page.waitForSelector('dialog.walk.is-bright')
      found.push(...await violationsInBothThemes(page))
      expect(found).toEqual([])
      expect(problems).toEqual([])
    }, { size })
  })

  it('has steps of at least 56 px, and all that is pressed while walking is in the lower half of a phone', async () => {
    await firstVisit(`${path}#walk`, async ({ page }) => {
      await untilShown(page, labels[0] ?? '')
      await untilQuiet(page)
      const boxes = await page.$$eval('dialog.walk .foot button', buttons => buttons.map(button => ({ name: button.textContent.trim(), height: button.getBoundingClientRect().height, top: button.getBoundingClientRect().top })))
      expect(boxes.filter(({ name }) => name === '上一处' || name === '下一处').every(({ height }) => height >= 56)).toBe(true)
      expect(boxes.filter(({ height, top }) => height < 44 || top < SIZES.phone.height / 2)).toEqual([])
    })
  })

  it('is a page to be read in order without script', async () => {
    await firstVisit(path, async ({ page }) => {
      const text = await wordsOf(page, 'main')
      const places = labels.map(label => text.indexOf(label))
      expect(places.every(place => place >= 0)).toBe(true)
      expect(await page.$eval('.begin', button => getComputedStyle(button).display)).toBe('none')
    }, { hasScript: false })
  })
})
