import type { TestServer } from './server'
import type { MapPack } from '@/domain/mapPack'
import type { Browser, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { mapPackMessages } from '@/locales/mapPack'
import { press, SIZES, untilAlive } from './page'

/** The stage that the card of the pack shows; `null` where there is no card. */
export const stageOf = (page: Page): Promise<string | null> => page.$eval('.pack', card => card.getAttribute('data-stage')).catch(() => null)

/** Wait until the card of the pack shows one of `stages`. */
export async function untilStage(page: Page, ...stages: readonly string[]): Promise<void> {
  await page.waitForSelector(stages.map(stage => `.pack[data-stage="${stage}"]`).join(', '), { timeout: 30_000 })
}

/** Wait until the worker has stored the guide. */
export async function untilStored(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', { timeout: 30_000, polling: 200 })
}

/** Open a page, on a phone, that remembers what is written on the tiles of its map. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport(SIZES.phone)
  // What is written on any canvas, to know a label from a picture of one.
  await page.evaluateOnNewDocument(() => {
    const written = new Set<string>()
    Object.assign(window, { written })
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      if (this.canvas.classList.contains('leaflet-tile'))
        written.add(text)
      fillText.call(this, text, ...rest)
    }
  })
  await page.goto(address)
  await untilAlive(page)
  return page
}

/** Open a page that shows the card of `pack` and download it there. */
export async function downloadAt(browser: Browser, { origin }: TestServer, path: string, pack: MapPack): Promise<Page> {
  const page = await openPage(browser, `${origin}${path}`)
  await untilStored(page)
  await untilStage(page, 'offered')
  await press(page, 'button', mapPackMessages['zh-CN'].download(pack.size))
  await untilStage(page, 'ready')
  return page
}

/** What the tiles of a map show. */
export interface DrawnTiles {
  /** How many have ink on them. */
  readonly inked: number
  /** What is or was written on them. */
  readonly written: readonly string[]
}

/** What the tiles of the page show now. */
export async function drawn(page: Page): Promise<DrawnTiles> {
  return page.evaluate(() => {
    const tiles = [...document.querySelectorAll('canvas')].filter(canvas => canvas.classList.contains('leaflet-tile-loaded'))
    const inked = tiles.filter((tile) => {
      const pixels = tile.width > 0 ? tile.getContext('2d')?.getImageData(0, 0, tile.width, tile.height).data : undefined
      return pixels?.some((value, at) => at % 4 === 3 && value > 0) ?? false
    })
    const written: unknown = Reflect.get(window, 'written')
    return { inked: inked.length, written: written instanceof Set ? [...written].map(String) : [] }
  })
}

/** Wait until there is ink on a tile. */
export async function untilDrawn(page: Page): Promise<void> {
  await expect.poll(async () => (await drawn(page)).inked, { timeout: 15_000 }).toBeGreaterThan(0)
}
