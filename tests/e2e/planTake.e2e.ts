import type { Browser, Page } from 'puppeteer-core'
import type { Downloads } from './downloads'
import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readBackup } from '@/domain/exchange/planBackup'
import { planImportMessages } from '@/locales/planImport'
import { plansMessages } from '@/locales/plans'
import { planTakeMessages } from '@/locales/planTake'
import { tree } from '../domain/exchange/xmlForTests'
import { departures, GPX_1_1, KML_2_2 } from '../domain/exchange/xmlStructure'
import { launch, listenForProblems } from './browser'
import { catchDownloads, chooseFile, freshProfile } from './downloads'
import { namesOf, openOwnCopy, openTakeAlong, planIn, stopsOf, TITLE } from './ownPlan'
import { press, SIZES, untilAlive, untilSays } from './page'

const origin = inject('origin')
const m = planTakeMessages['zh-CN']
const list = plansMessages['zh-CN']
const take = planImportMessages['zh-CN']

let browser: Browser
let page: Page
let downloads: Downloads
let problems: readonly string[]
let link = ''

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  problems = listenForProblems(page, origin)
  await page.setViewport(SIZES.phone)
  downloads = await catchDownloads(page)
  link = await openOwnCopy(page, origin)
})

afterAll(async () => {
  expect(problems).toEqual([])
  await downloads.remove()
  await browser.close()
})

describe('a plan as a file', () => {
  const save = (name: string) => downloads.after(() => press(page, 'button', name))

  it('of GPX is sound, and read by another program: stops in order, with the passage', async () => {
    const { name, text } = await save(m.format('gpx'))
    expect(name).toBe(`${TITLE}.gpx`)
    expect(departures(tree(text), GPX_1_1)).toEqual([])
    const points = gpx(new DOMParser().parseFromString(text, 'application/xml')).features.filter(({ geometry }) => geometry?.type === 'Point')
    expect(points.map(({ properties }) => properties?.['name'])).toEqual(await namesWithPosition())
    expect(points.every(({ properties }) => /“[^”]+/u.test(String(properties?.['desc'])))).toBe(true)
    expect(points.every(({ properties }) => JSON.stringify(properties?.['links']).includes(`${origin}/`))).toBe(true)
  })

  it('of KML is sound, and read by another program', async () => {
    const { text } = await save(m.format('kml'))
    expect(departures(tree(text), KML_2_2)).toEqual([])
    const points = kml(new DOMParser().parseFromString(text, 'application/xml')).features.filter(({ geometry }) => geometry?.type === 'Point')
    expect(points.map(({ properties }) => properties?.['name'])).toEqual(await namesWithPosition())
  })

  it('of GeoJSON is sound by RFC 7946', async () => {
    const { text } = await save(m.format('geojson'))
    const collection = JSON.parse(text)
    expect(collection.type).toBe('FeatureCollection')
    expect(collection.crs).toBeUndefined()
    for (const { type, geometry, properties } of collection.features) {
      expect([type, typeof properties]).toEqual(['Feature', 'object'])
      const positions = geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
      for (const [lng, lat] of positions)
        expect(lng > 112 && lng < 114 && lat > 26 && lat < 28).toBe(true)
    }
  })

  it('of a calendar has an event for each stop of a day with a date, in the time of China', async () => {
    const without = await save(m.format('ics'))
    expect(new ICAL.Component(ICAL.parse(without.text)).getAllSubcomponents('vevent')).toEqual([])
    await untilSays(page, '.take [role=status]', m.undated(stopsOf(await planIn(link)).length))
    await page.$eval('.day input[type=date]', (input) => {
      if (input instanceof HTMLInputElement) {
        input.value = '2026-10-01'
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }
    })
    await untilSays(page, '.day h2', '2026-10-01')
    const { text } = await save(m.format('ics'))
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
    expect(events).toHaveLength((await planIn(link)).days[0]?.stops.length ?? 0)
    expect(events.every(({ startDate, description }) => startDate.zone.tzid === 'Asia/Shanghai' && startDate.toString().startsWith('2026-10-01') && description.includes('“'))).toBe(true)
  })

  it('of one page opens from the disk without network, with a map of each day and no script', async () => {
    const { name, text } = await save(m.format('html'))
    expect(name).toBe(`${TITLE}.html`)
    await freshProfile(browser, async (other) => {
      const asked: string[] = []
      other.on('request', request => asked.push(request.url()))
      await other.setOfflineMode(true)
      await other.setJavaScriptEnabled(false)
      await other.goto(`data:text/html;charset=utf-8,${encodeURIComponent(text)}`)
      expect(await other.$$eval('figure svg', maps => maps.map(map => map.querySelectorAll('circle').length > 2))).toEqual([true, true])
      expect(await other.$$eval('li', stops => stops.length)).toBe(stopsOf(await planIn(link)).length)
      expect(asked.filter(url => !url.startsWith('data:'))).toEqual([])
    })
  })

  it.each(['txt', 'md', 'csv'] as const)('of %s names every stop in order', async (format) => {
    const { text } = await save(m.format(format))
    const places = (await namesOf(page)).map(name => text.indexOf(name))
    expect(places.every(at => at > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it.each(['gpx', 'kml', 'geojson'] as const)('of %s is imported again: stops, order and notes', async (format) => {
    const { text } = await save(m.format(format))
    await freshProfile(browser, async (other) => {
      const said = listenForProblems(other, origin)
      await other.goto(`${origin}/plan`)
      await untilAlive(other)
      await chooseFile(other, 'input[type=file]', `back.${format}`, text)
      await untilSays(other, '.card', take.spotsHas((await namesWithPosition()).length))
      await untilSays(other, 'main', list.none)
      await press(other, 'button', take.spotsKeep)
      await other.waitForSelector('.take summary')
      expect(await namesOf(other)).toEqual(await namesWithPosition())
      const back = await planIn(await openTakeAlong(other))
      expect(stopsOf(back).map(({ note }) => note)).toEqual((await placedStops()).map(({ note }) => note))
      expect(said).toEqual([])
    })
  })

  it('of a backup brings everything back after all was deleted', async () => {
    const { name, text } = await save(m.backup)
    expect(name).toBe(`${TITLE}.json`)
    const backup = readBackup(text)
    expect(typeof backup === 'string' ? backup : backup.damaged).toEqual([])
    await freshProfile(browser, async (other) => {
      await other.goto(`${origin}/plan`)
      await untilAlive(other)
      await chooseFile(other, 'input[type=file]', 'restored.json', text)
      await press(other, 'button', take.restore)
      await untilSays(other, '.own', TITLE)
      await other.click('.own a')
      await other.waitForSelector('.take summary')
      expect(await namesOf(other)).toEqual(await namesOf(page))
    })
  })

  it('of another program that is broken is refused with the line', () => freshProfile(browser, async (other) => {
    await other.goto(`${origin}/plan`)
    await untilAlive(other)
    await chooseFile(other, 'input[type=file]', 'a.gpx', '<gpx>\n<wpt lat="1" lon="2">\n</gpx>')
    await untilSays(other, '[role=status]', take.refused('malformed', { line: 3 }))
    const start = Date.now()
    await chooseFile(other, 'input[type=file]', 'b.gpx', `<gpx>${'<wpt lat="27" lon="112"><name>山</name></wpt>'.repeat(40_000)}</gpx>`)
    await untilSays(other, '.card', take.spotsHas(2000))
    expect(Date.now() - start).toBeLessThan(6000)
  }))

  /** The stops that have a position: no other can be a waypoint. */
  async function placedStops() {
    const { text } = await save(m.format('geojson'))
    const placed = new Set(JSON.parse(text).features.flatMap((feature: { readonly id?: string, readonly geometry: unknown }) => feature.geometry === null || feature.id === undefined ? [] : [feature.id]))
    return stopsOf(await planIn(link)).filter(({ id }) => placed.has(id))
  }

  async function namesWithPosition(): Promise<readonly string[]> {
    const placed = new Set<string>((await placedStops()).map(({ id }) => id))
    const names = await namesOf(page)
    return stopsOf(await planIn(link)).flatMap(({ id }, nth) => placed.has(id) ? [names[nth] ?? ''] : [])
  }
})

describe('a plan on paper', () => {
  it('is not printed without its styles, which is said, and is once they are there', async () => {
    const other = await browser.newPage()
    await openOwnCopy(other, origin)
    await other.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await other.setBypassServiceWorker(true)
    await other.setRequestInterception(true)
    let isRefused = true
    other.on('request', request => void (isRefused && request.url().endsWith('.css') ? request.abort() : request.continue()))
    await press(other, 'button', m.print)
    await untilSays(other, '[role="status"]', m.noPaper)
    expect(await other.$('body[data-printed]')).toBeNull()
    isRefused = false
    await press(other, 'button', m.print)
    await other.waitForSelector('body[data-printed]')
    expect(await other.$eval('.pocket', pocket => getComputedStyle(pocket).display)).toBe('none')
    await other.close()
  })

  it('fits one sheet of A4 on its side, with a map for each day and a code', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await press(page, 'button', m.print)
    await page.waitForSelector('body[data-printed]')
    expect(await page.$$eval('.pocket section svg', maps => maps.length)).toBe(2)
    expect(await page.$$eval('.pocket__code', codes => codes.length)).toBe(1)
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true }))
    const text = pdf.toString('latin1')
    expect(text.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1)
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/u.exec(text) ?? []
    expect([Math.round(Number(width) / 72 * 25.4), Math.round(Number(height) / 72 * 25.4)]).toEqual([297, 210])
    expect(pdf.length).toBeGreaterThan(50_000)
    await page.waitForSelector('.pocket', { hidden: true })
    expect(await page.$('.pocket')).toBeNull()
  })
})
