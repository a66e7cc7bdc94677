import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, inject, it } from 'vitest'
import { readTrackFile } from '@/domain/exchange/importTrack'
import { hikePath, waypointsOf } from '@/domain/hike'
import { spotAlong } from '@/domain/track/line'
import { trackLine } from '@/domain/track/track'
import { hikeWalkMessages } from '@/locales/hikeWalk'
import { onSiteMessages } from '@/locales/onSite'
import { trackMessages } from '@/locales/track'
import { readXml } from '../domain/exchange/xmlForTests'
import { closeFully, createProfile, launch, listenForProblems, untilState } from './browser'
import { readBuiltGuide } from './builtGuide'
import { giveVoice, LOCAL_VOICE, saidIn } from './fakeVoice'
import { press, pressInView, SIZES, untilAlive, untilSays } from './page'
import { startServer } from './server'

const dist = inject('dist')
const [hike] = readBuiltGuide(dist).hikes
const waypoints = hike === undefined ? [] : waypointsOf(hike)
const GPX = resolve(import.meta.dirname, '../fixtures/exchange/phone-track.gpx')
const [m, tools, onSite] = [trackMessages['zh-CN'], hikeWalkMessages['zh-CN'], onSiteMessages['zh-CN']]
const HEADING = 'dialog.walk .item .label'

/** Stand so many metres up the way of the file until the receiver is believed, though nobody can have walked so fast. */
async function stand(page: Page, along: number): Promise<void> {
  const read = readTrackFile(readFileSync(GPX, 'utf8'), readXml)
  const at = 'tracks' in read && read.tracks[0] !== undefined ? spotAlong(trackLine(read.tracks[0]), along) : undefined
  if (at === undefined)
    throw new Error('the way has no such spot')
  for (const wander of [0, 1, 0, 1, 0, 1]) {
    await page.setGeolocation({ latitude: at.lat + wander / 100_000, longitude: at.lng, accuracy: 8 })
    await new Promise(resolve => setTimeout(resolve, 1000))
  }
}

const said = (page: Page): Promise<string> => saidIn(page).then(each => each.join(''))

async function onTheHill(browser: Browser, { origin, stop }: TestServer): Promise<void> {
  await browser.defaultBrowserContext().overridePermissions(origin, ['geolocation'])
  const page = await browser.newPage()
  const problems = listenForProblems(page, origin)
  await page.setGeolocation({ latitude: 27.2321, longitude: 113.2055, accuracy: 8 })
  await giveVoice(page, { ...LOCAL_VOICE, msPerCharacter: 25 })
  await page.setViewport(SIZES.phone)
  await page.goto(`${origin}${hikePath(hike?.id ?? '')}`)
  await untilAlive(page)
  await untilState(page, 'ready')
  await stop()
  await page.setOfflineMode(true)
  await page.reload()
  await untilAlive(page)

  // A track of another program, with two waypoints put on it, 300 and 900 m up the way.
  await press(page, 'button', tools.track)
  const input = await page.waitForSelector('#hike-tool input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(GPX)
  await press(page, 'button', m.keep)
  await press(page, 'button', m.guides)
  await pressInView(page, '#hike-tool .fit summary')
  for (const [number, along] of [[2, 300], [3, 900]] as const) {
    const row = `#hike-tool .fit li:nth-child(${number})`
    await pressInView(page, `${row} button`)
    await page.waitForSelector(`${row} input[type=range]`)
    await page.$eval(`${row} input[type=range]`, (slider, along) => {
      slider.value = String(along)
      slider.dispatchEvent(new Event('change'))
    }, along)
  }
  await press(page, 'button', m.map)
  await page.waitForSelector('#hike-tool .leaflet-container canvas, #hike-tool .leaflet-container path')
  await page.waitForSelector('#hike-tool .map [data-id], #hike-tool .map button')

  // Hands free: each is read on arrival, once, and shown.
  await pressInView(page, '.begin')
  await page.waitForSelector('dialog.walk[open] .foot')
  await press(page, 'button', tools.aloud)
  await expect.poll(() => said(page), { timeout: 15_000 }).not.toBe('')
  await press(page, 'switch', onSite.handsFree)
  await untilSays(page, '.on-site', onSite.armed(2, waypoints.length))
  await stand(page, 300)
  await untilSays(page, HEADING, waypoints[1]?.label.zh ?? '')
  await untilSays(page, '.on-site', onSite.arrived(waypoints[1]?.label.zh ?? ''))
  await stand(page, 900)
  await untilSays(page, HEADING, waypoints[2]?.label.zh ?? '')
  const words = waypoints[2]?.passage.text.replace(/\s/g, '').slice(0, 12) ?? 'none'
  await expect.poll(() => said(page).then(all => all.replace(/\s/g, '')), { timeout: 15_000 }).toContain(words)
  const times = async (): Promise<number> => (await said(page)).replace(/\s/g, '').split(words).length - 1
  await stand(page, 300)
  await stand(page, 900)
  expect(await times()).toBe(1)

  // A reload in the middle keeps the place; then one must call for help.
  await page.reload()
  await untilAlive(page)
  await untilSays(page, HEADING, waypoints[2]?.label.zh ?? '')
  await press(page, 'button', tools.rescue)
  await untilSays(page, '[data-rescue-text]', '北纬 27.')
  expect(problems).toEqual([])
}

it('tells the story on the hill without network: a track brought along, its waypoints read on arrival, a reload, and a call for help', { timeout: 120_000 }, async () => {
  const profile = await createProfile()
  const browser = await launch(profile.folder)
  try {
    await onTheHill(browser, await startServer(dist))
  }
  finally {
    await closeFully(browser, profile.folder)
    await profile.remove()
  }
})
