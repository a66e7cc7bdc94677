import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { writeGeoJson } from '@/domain/exchange/geoJson'
import { writeGpx } from '@/domain/exchange/gpx'
import { writeKml } from '@/domain/exchange/kml'
import { writeBackup } from '@/domain/exchange/planBackup'
import ImportPlans from '@/features/plan/ImportPlans.vue'
import { createPlanChanges } from '@/platform/planChanges'
import { createPlanDatabase } from '@/platform/planDatabase'
import { connectVisitor } from '@/platform/visitorConnection'
import { usePlansStore } from '@/stores/plans'
import 'fake-indexeddb/auto'
import { TWO_DAYS } from '../../domain/exchange/plans'
import { SHEET } from '../../domain/exchange/sheets'
import { allByRole, byRole } from '../../fixtures/byRole'
import { settle } from './planPages'

// The parser of happy-dom reads HTML; this one reads XML as browsers do.
class XmlParser extends DOMParser {
  constructor() {
    super({ onError: () => {} })
  }
}

let count = 0
beforeEach(() => void vi.stubGlobal('DOMParser', XmlParser))
afterEach(() => void vi.unstubAllGlobals())

async function importer() {
  document.body.replaceChildren()
  const pinia = createPinia()
  const plans = usePlansStore(pinia)
  const changes = createPlanChanges(undefined)
  plans.connect({ changes, database: createPlanDatabase(connectVisitor({ name: `import-${count++}` }), changes, () => 1) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] })
  await router.push('/plan')
  const { element } = mount(ImportPlans, { attachTo: document.body, global: { plugins: [pinia, router] } })
  async function choose(text: string | Uint8Array<ArrayBuffer>, name = 'file.xml'): Promise<void> {
    const input: HTMLInputElement | null = element.querySelector('input[type=file]')
    Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true })
    input?.dispatchEvent(new Event('change'))
    await settle()
  }
  const said = () => element.querySelector('[role=status]')?.textContent ?? ''
  return { element, plans, router, choose, said }
}

const stops = (plan: typeof TWO_DAYS | undefined) => plan?.days.flatMap(day => day.stops).map(({ target, note }) => [target.type === 'spot' ? target.name : '', note])

describe('a file of another program', () => {
  it.each([['gpx', writeGpx], ['kml', writeKml], ['geojson', writeGeoJson]] as const)('of %s is shown first and stored only when asked', async (_, write) => {
    const { element, plans, router, choose } = await importer()
    await choose(write(SHEET), '我的 一天.xml')
    expect([...element.querySelectorAll('.spots bdi')].map(each => each.textContent)).toEqual(['吴集老街', '=渡口'])
    expect(plans.plans).toEqual([])
    byRole(element, 'button', '存成一个新行程').click()
    await settle()
    expect(plans.plans.map(({ title }) => title)).toEqual(['我的 一天'])
    expect(stops(plans.plans[0])).toEqual([['吴集老街', '先看石板路;再问船,\\不急\n<b>带伞</b>'], ['=渡口', '']])
    expect(router.currentRoute.value.path).toBe(`/plan/${plans.plans[0]?.id}`)
  })

  it('that is sloppy says what was skipped, and why', async () => {
    const { element, choose } = await importer()
    await choose(readFileSync('tests/fixtures/exchange/sloppy.gpx', 'utf8'))
    const skipped = [...element.querySelectorAll('details li')].map(each => each.textContent)
    expect(skipped).toEqual(['没有位置：没有坐标', '火星：坐标不在地球上', '乱码：坐标不在地球上', '路线：是路线上的点，2 个', '轨迹：是轨迹，3 个'])
  })

  it('that is refused is forgotten, so that it can be chosen again once mended', async () => {
    const { element, choose, said } = await importer()
    const input = element.querySelector('input[type=file]')
    Object.defineProperty(input, 'value', { value: 'C:\\fakepath\\plans.json', writable: true })
    await choose('{')
    expect(said()).toContain('读不下去。请重新导出。')
    expect(input).toHaveProperty('value', '')
  })

  it('can be let go without a trace', async () => {
    const { element, plans, choose } = await importer()
    await choose(writeGpx(SHEET))
    byRole(element, 'button', '不导入').click()
    await settle()
    expect(element.querySelector('.card')).toBeNull()
    expect(plans.plans).toEqual([])
  })

  it('without any spot is an error that says what was found instead', async () => {
    const { element, choose, said } = await importer()
    await choose('<gpx><trk><name>上山</name><trkseg><trkpt lat="27" lon="112"/><trkpt lat="27" lon="112"/></trkseg></trk></gpx>')
    expect(said()).toBe('文件里没有可用的地点。（wpt）')
    expect(element.querySelector('details li')?.textContent).toBe('上山：是轨迹，2 个')
    expect(allByRole(element, 'button', '存成一个新行程')).toEqual([])
  })
})

describe('a file is refused with a sentence that says where', () => {
  it.each([
    ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE gpx>\n<gpx/>', '文件里有可能有害的声明（DOCTYPE 或 ENTITY），没有读。请换一个软件导出。（第 2 行）'],
    ['broken XML', '<gpx>\n<wpt lat="1"\n</gpx>', /^文件坏了或没下完，读不下去。请重新导出。（第 \d 行）$/u],
    ['broken JSON', '{\n"type": "Feature",\n"geometry": nil}', '文件坏了或没下完，读不下去。请重新导出。（第 3 行）'],
    ['XML of another kind', '<svg/>', '认不出这是什么文件。能读的是本导览的备份、GPX、KML 和 GeoJSON。（svg）'],
    ['another datum', '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}', '文件用的不是 WGS 84 坐标，读进来会偏，没有读。（crs）'],
    ['too many points', `<gpx><trk><trkseg>${'<trkpt lat="1" lon="1"/>'.repeat(50_001)}</trkseg></trk></gpx>`, '轨迹点超过 50,000 个，没有读。请在原来的软件里只留下要的，再导出。（trkpt）'],
    ['a backup of a newer guide', '{"format":"hengdong-guide-plans","version":99,"plans":[]}', '这份备份是更新的导览写的，请先更新。'],
    ['nothing at all', '', '文件是空的。'],
    ['an archive', 'PK\u0003\u0004', '这是压缩文件（例如 KMZ），请先解压。'],
  ])('for %s', async (_, text, sentence) => {
    const { element, choose, said } = await importer()
    await choose(text)
    expect(said()).toMatch(sentence)
    expect(allByRole(element, 'button', /存/u)).toEqual([])
  })

  it('for more than 10 MB, without reading it', async () => {
    const { choose, said } = await importer()
    await choose(new Uint8Array(10 * 1024 * 1024 + 1))
    expect(said()).toBe('文件超过 10 MB，没有读。请在原来的软件里只留下要的，再导出。')
  })
})

describe('a backup', () => {
  it('is shown first, then restored whole', async () => {
    const { element, plans, choose, said } = await importer()
    await choose(writeBackup([TWO_DAYS], ''), 'backup.txt')
    expect(element.textContent).toContain('这份备份里有 1 个行程')
    expect(plans.plans).toEqual([])
    byRole(element, 'button', '存入这些行程').click()
    await settle()
    expect(said()).toBe('已存好。')
    expect(plans.plans).toEqual([TWO_DAYS])
  })

  it('says that it would replace a plan, and which stop of it was damaged', async () => {
    const { element, plans, choose } = await importer()
    await plans.add(TWO_DAYS)
    await choose(writeBackup([TWO_DAYS], '').replace('"stay": 60', '"stay": "long"'))
    expect(element.textContent).toContain('会换掉这台设备上的同一份')
    expect(element.textContent).toContain(`“${TWO_DAYS.title}”第 1 天第 1 站`)
  })
})
