import type { MapKind } from '@/domain/mapFilter'
import type { Browser, Page } from 'puppeteer-core'
import type { Visit } from './page'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { dishPins, placePins } from '@/domain/cartography/pin'
import { countKinds, filterForMap } from '@/domain/mapFilter'
import { locateMessages } from '@/locales/locate'
import { mapMessages } from '@/locales/map'
import { mapSheetMessages } from '@/locales/mapSheet'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { hiddenButtons, isCircleWhole, noteLines, rows, SEAL, seals } from './mapLook'
import { byRole, press, pressSeal, SIZES, untilAlive, untilAt, untilQuiet, untilSays, visit } from './page'

const origin = inject('origin')
const { index: { entities } } = readBuiltGuide(inject('dist'))
const m = { ...mapMessages['zh-CN'], ...mapSheetMessages['zh-CN'], ...locateMessages['zh-CN'] }
const HENGDONG = { latitude: 27.08, longitude: 112.95 }
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

function chip(kind: MapKind): string {
  return `${m.kind(kind)} ${countKinds(entities).get(kind)}`
}

/** What stands on the map, and what in the list, under a filter. */
function expected(...kinds: readonly MapKind[]): { readonly seals: readonly string[], readonly rows: readonly string[] } {
  const shown = filterForMap(entities, kinds)
  const byId = (id: string) => entities.find(entity => entity.id === id)
  const pins = [...placePins(shown.filter(entity => entity.type === 'place')), ...dishPins(shown.filter(entity => entity.type === 'dish'), byId)]
  return { seals: pins.map(({ id }) => id).sort(), rows: shown.map(({ id }) => id) }
}

async function untilShows(page: Page, ...kinds: readonly MapKind[]): Promise<void> {
  await expect.poll(() => seals(page), { timeout: 10_000 }).toEqual(expected(...kinds).seals)
  expect(await rows(page)).toEqual(expected(...kinds).rows)
}

describe.each(['phone', 'desk'] as const)('the filter, on a %s', (size) => {
  it('changes the map and the list, stays in the address and survives a reload', () => visit(browser, `${origin}/map`, async ({ page, problems }) => {
    await untilShows(page)
    await press(page, 'button', chip('red'))
    await untilShows(page, 'red')
    await untilAt(page, '/map?kinds=red')
    await press(page, 'button', chip('street'))
    await untilShows(page, 'red', 'street')
    await untilAt(page, '/map?kinds=red,street')
    await page.reload()
    await untilAlive(page)
    await untilShows(page, 'red', 'street')
    expect(await page.$eval(byRole('button', chip('red')), chip => chip.getAttribute('aria-pressed'))).toBe('true')
    await press(page, 'button', `${m.all} ${expected().rows.length}`)
    await untilShows(page)
    await untilAt(page, '/map')
    expect(problems).toEqual([])
  }, { size }))
})

it('shows dishes at the towns they are named after', () => visit(browser, `${origin}/map?kinds=dish`, async ({ page }) => {
  expect(expected('dish').seals.length).toBeGreaterThan(3)
  await untilShows(page, 'dish')
}))

it('pins no place whose position is not known, and lists it with the reason', () => visit(browser, `${origin}/map?kinds=region,town`, async ({ page }) => {
  await untilShows(page, 'region', 'town')
  const unpinned = filterForMap(entities, ['region', 'town']).filter(entity => entity.type === 'place' && entity.position.type === 'unknown')
  const shown = await seals(page)
  for (const { id } of unpinned) {
    expect(shown).not.toContain(id)
    expect(await page.$eval(`[data-row="${id}"]`, row => row.textContent)).toMatch(/未考|不标点|地图之外|不定点/)
  }
  expect(unpinned.length).toBeGreaterThan(0)
}, { size: 'desk' }))

describe('the sheet of a place', () => {
  it('is closed by the back button, which gives the focus back to the seal', () => visit(browser, `${origin}/map`, async ({ page }) => {
    await page.waitForSelector(`${SEAL}[data-id="luo-ronghuan-guju"]`)
    await page.focus(`${SEAL}[data-id="luo-ronghuan-guju"]`)
    await page.keyboard.press('Enter')
    await untilAt(page, '/map?place=luo-ronghuan-guju')
    await untilSays(page, '.sheet h2', '罗荣桓故居')
    await page.waitForFunction(() => document.activeElement?.closest('.sheet') !== null)
    await page.goBack()
    await untilAt(page, '/map')
    await page.waitForFunction(() => document.querySelector('.sheet') === null)
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-id') === 'luo-ronghuan-guju')
  }))

  it('is closed by Escape and by its button', () => visit(browser, `${origin}/map`, async ({ page }) => {
    for (const close of [() => page.keyboard.press('Escape'), () => press(page, 'button', m.close)]) {
      await pressSeal(page, 'wuji-laojie')
      await untilSays(page, '.sheet h2', '吴集老街')
      await close()
      await page.waitForFunction(() => document.querySelector('.sheet') === null)
      await untilAt(page, '/map')
    }
  }))

  it('opens from an address, for a place that the filter hides too', () => visit(browser, `${origin}/map?kinds=red&place=wuji-laojie`, async ({ page, problems }) => {
    await untilSays(page, '.sheet h2', '吴集老街')
    await page.waitForSelector(`${SEAL}[data-id="wuji-laojie"]`)
    await press(page, 'button', m.close)
    await untilAt(page, '/map?kinds=red')
    expect(problems).toEqual([])
  }))

  it('leaves the seal of its place in view, on a phone and on a desk', async () => {
    for (const size of ['phone', 'desk'] as const) {
      await visit(browser, `${origin}/map`, async ({ page }) => {
        await pressSeal(page, 'pengyuan-feng')
        await untilSays(page, '.sheet h2', '蓬源峰')
        await page.waitForFunction((selector) => {
          const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
          return width > 0 && document.elementFromPoint(x + width / 2, y + height / 2)?.closest(selector) !== null
        }, { timeout: 5000 }, `${SEAL}[data-id="pengyuan-feng"]`)
      }, { size })
    }
  })

  it.each(['phone', 'desk'] as const)('gives the focus to the map where the filter has taken its seal meanwhile, and opens no list unasked: on a %s', size => visit(browser, `${origin}/map?kinds=dish`, async ({ page }) => {
    await pressSeal(page, 'dapu-xuemiya')
    await untilSays(page, '.sheet h2', '大浦血米鸭')
    await press(page, 'button', `${m.all} ${expected().rows.length}`)
    await untilAt(page, '/map?place=dapu-xuemiya')
    await press(page, 'button', m.close)
    await page.waitForFunction(() => document.querySelector('.sheet') === null && document.activeElement !== document.body)
    expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/^chart /)
    expect(await page.$('.list-open')).toBeNull()
  }, { size }))

  it.each([[780, 360], [844, 390], [640, 360]])('stands at the side on a phone that lies on its side, and hides no button: %i by %i', (width, height) => visit(browser, `${origin}/map?place=wuji-laojie`, async ({ page }) => {
    await page.setViewport({ width, height })
    await untilSays(page, '.sheet .actions', m.inText)
    await expect.poll(() => hiddenButtons(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
    expect(await page.$eval('.sheet', sheet => sheet.getBoundingClientRect().width)).toBeLessThan(width * 0.7)
    expect(await page.$eval('.sheet .words', words => words.scrollHeight > words.clientHeight)).toBe(true)
  }))

  it('says so when the address names no place', () => visit(browser, `${origin}/map?place=no-such-place`, async ({ page }) => {
    await untilSays(page, '[role="alert"]', m.unknownPlace)
    await press(page, 'button', m.dismiss)
    await untilAt(page, '/map')
  }))
})

it('opens a place from the list, and its page from there', () => visit(browser, `${origin}/map`, async ({ page }) => {
  await press(page, 'button', m.list)
  await page.click('#map-list [data-row="shitang-dawu"]')
  await untilSays(page, '.sheet h2', '石塘大屋')
  await press(page, 'link', m.seePlace)
  await untilAt(page, '/places/shitang-dawu')
  await untilSays(page, 'h1', '石塘大屋')
}))

describe.each(Object.keys(SIZES))('the seals, on a %s', (size) => {
  it('are targets of 44 px that do not lie on one another', () => visit(browser, `${origin}/map`, async ({ page }) => {
    await untilShows(page)
    await untilQuiet(page)
    const boxes = await page.$$eval(SEAL, seals => seals.map((seal) => {
      const { x, y, width, height } = seal.getBoundingClientRect()
      return { id: seal.getAttribute('data-id') ?? '', x, y, width, height }
    }))
    expect(boxes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([])
    const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1)
      .filter(other => Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 && Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1)
      .map(other => `${one.id} and ${other.id}`))
    expect(pairs).toEqual([])
  }, { size: size === 'desk' ? 'desk' : 'phone' }))
})

it('what slides under the pointer while the map is dragged is not pointed at in the list', () => visit(browser, `${origin}/map`, async ({ page }) => {
  await untilShows(page)
  await untilQuiet(page)
  const spots = await page.$$eval(SEAL, seals => seals.map((seal) => {
    const { x, y, width, height } = seal.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }))
  const [seal = { x: 0, y: 0 }] = spots.filter(({ x, y }) => x > 700 && x < 1000 && y > 350 && y < 600)
  await page.evaluate(() => {
    const pointed: string[] = []
    Object.assign(window, { pointed })
    new MutationObserver(changes => pointed.push(...changes.flatMap(({ target }) => target instanceof Element && target.matches('.row--pointed') ? [target.getAttribute('data-row') ?? ''] : [])))
      .observe(document.querySelector('#map-list') ?? document.body, { subtree: true, attributeFilter: ['class'] })
  })
  const pointed = () => page.evaluate(() => Reflect.get(window, 'pointed'))
  // Beside the seals, then off, and at one jump onto a seal before the map has followed.
  await page.mouse.move(seal.x + 25, seal.y - 25)
  await page.mouse.down()
  await page.mouse.move(seal.x + 33, seal.y - 33)
  await page.mouse.move(seal.x + 8, seal.y - 8)
  await page.mouse.move(seal.x + 40, seal.y - 20)
  await page.mouse.up()
  await untilQuiet(page)
  expect(await pointed()).toEqual([])
  // Without dragging it is.
  const [{ x, y } = seal] = await page.$$eval(SEAL, (seals, { x, y }) => seals.map((each) => {
    const box = each.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }).sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y)), seal)
  await page.mouse.move(x, y)
  await expect.poll(pointed).not.toEqual([])
}, { size: 'desk' }))

it('breaks its note neither within a word nor before a lone unit', () => visit(browser, `${origin}/map`, async ({ page }) => {
  for (const width of [320, 360, 375, 390, 412, 420, 430]) {
    await page.setViewport({ width, height: 780 })
    const lines = await noteLines(page)
    expect(lines.join(' ')).toBe(await page.$eval('.note', note => note.textContent.trim()))
    expect(lines.at(-1)).toMatch(/. km$/)
  }
}))

describe('locate me', () => {
  async function located(isGranted: boolean, use: (visit: Visit) => Promise<void>): Promise<void> {
    const context = await browser.createBrowserContext()
    await context.overridePermissions(origin, isGranted ? ['geolocation'] : [])
    await visit(context, `${origin}/map`, use)
    await context.close()
  }

  const cases = [
    { when: 'granted', granted: true, position: { ...HENGDONG, accuracy: 20 }, says: m.fix('good', 20) },
    { when: 'coarse', granted: true, position: { ...HENGDONG, accuracy: 5000 }, says: m.fix('coarse', 5000) },
    { when: 'outside the map', granted: true, position: { latitude: 39.9, longitude: 116.4, accuracy: 20 }, says: m.fix('outside', 20) },
    { when: 'denied', granted: false, position: { ...HENGDONG, accuracy: 20 }, says: m.denied },
    { when: 'unavailable', granted: true, position: null, says: m.unavailable },
  ] as const

  it.each(cases)('says in words what comes of it: $when', ({ granted, position, says }) => located(granted, async ({ page, problems }) => {
    if (position === null)
      await (await page.createCDPSession()).send('Emulation.setGeolocationOverride', {})
    else
      await page.setGeolocation(position)
    await page.waitForSelector(SEAL)
    await press(page, 'button', m.locate)
    await untilSays(page, '[role="status"]', says)
    expect(problems).toEqual([])
  }))

  it.each([
    ['a dot at 20 m', 20, ['here__doubt', 'here__dot']],
    ['no dot at 8 km', 8000, ['here__doubt']],
    ['no dot at 30 km', 30_000, ['here__doubt']],
  ])('shows all of the circle that the visitor is in, with %s', (_, accuracy, drawn) => located(true, async ({ page }) => {
    await page.setGeolocation({ ...HENGDONG, accuracy })
    await page.waitForSelector(SEAL)
    await press(page, 'button', m.locate)
    await page.waitForSelector('.here__doubt')
    await expect.poll(() => isCircleWhole(page)).toBe(true)
    expect(await page.$$eval('[class^=here__]', parts => parts.map(part => part.classList[0]))).toEqual(drawn)
  }))

  it('asks for nothing before it is pressed, and sends nothing', () => located(true, async ({ page }) => {
    await page.setGeolocation({ ...HENGDONG, accuracy: 20 })
    await page.waitForSelector(SEAL)
    await untilQuiet(page)
    const sent: string[] = []
    // The app's own code for showing a position is loaded now; nothing else is asked for.
    page.on('request', request => !request.url().startsWith(`${origin}/assets/`) && sent.push(request.url()))
    await press(page, 'button', m.locate)
    await untilSays(page, '[role="status"]', m.private)
    expect(sent).toEqual([])
  }))
})
