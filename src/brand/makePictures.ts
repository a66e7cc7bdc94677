import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import type { OutlineFont } from './fontOutlines'
import { faviconSvg, icons, monochromeSvg } from './icons'
import { linkPicture } from './linkPicture'
import { readMapSketch } from './mapData'
import { packPng } from './packPng'

const PUBLIC = 'public'
/** A seal has two colours; the rest is between them, at its edges. */
const SEAL_COLOURS = 5

/** Draw the icons and the picture for links into `public/`, with the Chromium at CHROMIUM (/usr/bin/chromium). */
export async function drawPictures(font: OutlineFont, data: string): Promise<void> {
  write('favicon.svg', faviconSvg(font))
  write('icons/monochrome.svg', monochromeSvg(font))
  const browser = await puppeteer.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    for (const { path, svg, size } of icons(font))
      write(path, packPng(await rasterise(browser, svg, size, size), SEAL_COLOURS))
    write('og.png', packPng(await rasterise(browser, linkPicture(font, readMapSketch(data)), 1200, 630)))
  }
  finally {
    await browser.close()
  }
}

async function rasterise(browser: Browser, svg: string, width: number, height: number): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setViewport({ width, height })
  await page.setContent(`<!doctype html><style>body{margin:0;background:#fbf7ee}svg{display:block;inline-size:${width}px;block-size:${height}px}</style>${svg}`)
  const picture = await page.screenshot()
  await page.close()
  return picture
}

function write(path: string, content: string | Uint8Array) {
  const target = join(PUBLIC, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
}
