import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { writeVisitorBackup } from '@/domain/visitorBackup'
import { NO_RECORDS } from '@/domain/visitorRecords'
import { keptOffer } from '@/platform/installOffer'
import { planRecord } from '@/platform/planRecords'
import { TWO_DAYS } from '../../domain/exchange/plans'
import { allByRole, byRole } from '../../fixtures/byRole'
import { offlinePage, SAFARI, settle, WECHAT, WHOLE, withState } from './device'

const stageOf = (element: Element): string | null => element.querySelector('.check')?.getAttribute('data-stage') ?? null
const marksOf = (element: Element): readonly string[] => [...element.querySelectorAll('.row')].map(row => `${row.querySelector('.name')?.textContent} ${row.getAttribute('data-mark')}`)

async function press(element: Element, name: string | RegExp): Promise<void> {
  byRole(element, 'button', name).click()
  await settle()
}

afterEach(() => {
  keptOffer.event = null
})

describe('the check', () => {
  it('claims nothing before it was made', async () => {
    const { element } = await offlinePage()
    expect(stageOf(element)).toBe('unchecked')
    expect(marksOf(element)).toEqual(['程序 open', '文字 open', '示意地图 open', '标题字体 open'])
    expect(element.textContent).not.toContain('可以出发')
  })

  it('says by item what is there, how large it is and what works, once every file proved whole', async () => {
    const { element } = await offlinePage()
    await press(element, '逐个核对')
    expect(stageOf(element)).toBe('whole')
    expect(marksOf(element)).toEqual(['程序 good', '文字 good', '示意地图 good', '标题字体 good'])
    expect(element.textContent).toContain('齐了，可以出发')
    expect(element.textContent).toContain('2 个文件，2 kB')
    expect(element.textContent).toContain('两篇散文、地点和土菜都能读')
  })

  it('shows how far it is', async () => {
    const { element } = await offlinePage()
    byRole(element, 'button', '逐个核对').click()
    await new Promise(resolve => setTimeout(resolve, 2))
    await nextTick()
    expect(stageOf(element)).toBe('checking')
    expect(element.querySelector('progress')?.getAttribute('max')).toBe('5')
    expect(element.textContent).toContain('2 / 5 个文件')
    await settle()
  })

  it('names the kind that is damaged and the kind that is missing, and is not green', async () => {
    const files = withState('damaged', 'guide/v/index.json').map(each => each.path === 'fonts/a.woff2' ? { ...each, state: 'missing' as const, bytes: 0 } : each)
    const { element } = await offlinePage({ files })
    await press(element, '逐个核对')
    expect(stageOf(element)).toBe('faulty')
    expect(marksOf(element)).toEqual(['程序 good', '文字 bad', '示意地图 good', '标题字体 bad'])
    expect(element.textContent).toContain('坏了 1 个文件，缺 1 个文件')
    expect(element.textContent).toContain('有的文章或地点没有信号时会读不到')
    expect(element.textContent).not.toContain('可以出发')
  })

  it('mends and then is green', async () => {
    const { element, device } = await offlinePage({ files: withState('missing', 'fonts/a.woff2') })
    await press(element, '逐个核对')
    await press(element, '补齐和修复')
    expect(device.asked).toEqual(['check', 'repair'])
    expect(stageOf(element)).toBe('whole')
  })

  it('without a network says what cannot be mended now, before and after trying', async () => {
    const files = withState('missing', 'guide/v/basemap.json')
    const { element } = await offlinePage({ files, repaired: files, isOnline: false })
    await press(element, '逐个核对')
    expect(element.textContent).toContain('现在没有网络，补不了')
    await press(element, '补齐和修复')
    expect(stageOf(element)).toBe('faulty')
    expect(element.textContent).toContain('现在没有网络，补不了')
  })

  it('with a network that gives nothing says so', async () => {
    const files = withState('damaged', './')
    const { element } = await offlinePage({ files, repaired: files })
    await press(element, '逐个核对')
    await press(element, '补齐和修复')
    expect(element.textContent).toContain('连着网络，但没有取到')
  })

  it('forgets what it found when another release takes over', async () => {
    const { element, device } = await offlinePage()
    await press(element, '逐个核对')
    device.change()
    await settle()
    expect(stageOf(element)).toBe('unchecked')
  })

  it('says when the worker does not answer', async () => {
    const { element } = await offlinePage({ files: undefined })
    await press(element, '逐个核对')
    expect(stageOf(element)).toBe('silent')
  })

  it.each([['none', '还没有存下来'], ['storing', '正在存']] as const)('%s: says so, and a press does not make it green', async (store, words) => {
    const { element, device } = await offlinePage({ store })
    expect(element.textContent).toContain(words)
    await press(element, '逐个核对')
    expect([stageOf(element), device.asked]).toEqual([store, []])
  })

  it('in a browser that stores nothing says so and offers no check', async () => {
    const { element } = await offlinePage({ store: 'unsupported' })
    expect(element.textContent).toContain('这个浏览器存不下导览')
    expect(allByRole(element, 'button', /核对/)).toEqual([])
  })

  it('in WeChat says what to do', async () => {
    const { element } = await offlinePage({ store: 'unsupported', userAgent: WECHAT })
    expect(stageOf(element)).toBe('in-app')
    expect(element.textContent).toContain('点右上角 ⋯，选“在浏览器打开”')
    expect(element.textContent).not.toContain('可以出发')
  })

  it('is not green while a map pack is not proven', async () => {
    const { element } = await offlinePage({ packs: [{ id: 'county', name: '衡东', bytes: 8_200_000, state: 'partial' }] })
    await press(element, '逐个核对')
    expect(stageOf(element)).toBe('faulty')
    expect(marksOf(element)).toContain('地图包：衡东 bad')
    expect(element.textContent).toContain('8.2 MB')
  })

  it('has one main action at most', async () => {
    const { element } = await offlinePage({ files: withState('missing', './') })
    expect(element.querySelectorAll('.button--main')).toHaveLength(1)
    await press(element, '逐个核对')
    expect(element.querySelectorAll('.button--main')).toHaveLength(1)
  })

  it('speaks English', async () => {
    const { element } = await offlinePage({ locale: 'en', files: withState('damaged', './') })
    await press(element, 'Check every file')
    expect(element.textContent).toContain('1 file is damaged.')
    expect(element.textContent).toContain('Some pages will not open without a signal')
  })
})

describe('the browser’s promise', () => {
  it('is asked for by a tap, and a refusal is said', async () => {
    const { element, device } = await offlinePage()
    expect(element.textContent).toContain('浏览器没有答应')
    await press(element, '请浏览器留着')
    expect(element.textContent).toContain('这次没有答应')
    device.storage = { ...device.storage, isPersisted: true }
    await press(element, '请浏览器留着')
    expect(element.textContent).toContain('浏览器答应了')
    expect(allByRole(element, 'button', '请浏览器留着')).toEqual([])
  })

  it('is not claimed where the browser says nothing', async () => {
    const { element } = await offlinePage({ canPersist: false, storage: { isPersisted: null, usage: null, quota: null } })
    expect(element.textContent).toContain('不说它会不会清掉')
    expect(allByRole(element, 'button', '请浏览器留着')).toEqual([])
  })

  it('comes with the rule of seven days in Safari, and not on the home screen', async () => {
    expect((await offlinePage({ userAgent: SAFARI })).element.textContent).toContain('7 天没打开')
    expect((await offlinePage({ userAgent: SAFARI, isStandalone: true })).element.textContent).not.toContain('7 天没打开')
  })
})

describe('installing', () => {
  it('is told for this device first', async () => {
    const { element } = await offlinePage({ userAgent: SAFARI })
    expect(element.textContent).toContain('点浏览器的分享按钮')
  })

  it('is a button where the browser offers it, and the offer is taken up once', async () => {
    const { element } = await offlinePage()
    expect(allByRole(element, 'button', '安装')).toEqual([])
    const prompt = vi.fn(async () => undefined)
    keptOffer.event = Object.assign(new Event('beforeinstallprompt'), { prompt })
    keptOffer.onKept()
    await nextTick()
    await press(element, '安装')
    expect(prompt).toHaveBeenCalledOnce()
    expect(allByRole(element, 'button', '安装')).toEqual([])
  })
})

describe('the backup', () => {
  const check = (id: string) => ({ id, version: 1, check: { id, subject: { type: 'place', id: 'wuji-laojie' }, at: { lat: 27, lng: 113 }, accuracy: 5, fixes: 3, takenAt: 1 } })
  const state = { ...NO_RECORDS, plans: [planRecord({ plan: TWO_DAYS, revision: 1, savedAt: 1 })], fieldChecks: ['f1', 'f2'].map(check) }

  async function choose(element: Element, text: string): Promise<void> {
    const input = element.querySelector<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input, 'files', { value: [new File([text], 'backup.json')], configurable: true })
    input?.dispatchEvent(new Event('change'))
    await settle()
  }

  it('is not offered while there is nothing to back up', async () => {
    const { element } = await offlinePage()
    expect(element.textContent).toContain('现在还没有什么要备份的')
    expect(allByRole(element, 'button', '存一份备份')).toEqual([])
  })

  it('is shown before anything is stored, then restored', async () => {
    const { element, device } = await offlinePage()
    await choose(element, writeVisitorBackup(state, '2026-04-01T08:00:00.000Z'))
    expect(element.textContent).toContain('这份备份存于 2026-04-01')
    expect(element.textContent).toContain('1 个行程')
    expect(element.textContent).toContain('2 个实地测点')
    expect(await device.data.read()).toEqual({ value: NO_RECORDS })
    await press(element, '恢复这些')
    expect(await device.data.read()).toMatchObject({ value: { plans: state.plans, fieldChecks: state.fieldChecks } })
    expect(element.textContent).toContain('1 个行程已存好。')
    expect(element.textContent).toContain('现有：1 个行程、2 个实地测点。')
    byRole(element, 'button', '存一份备份')
  })

  it('that is damaged lists what is lost and restores the rest', async () => {
    const { element, device } = await offlinePage()
    await choose(element, writeVisitorBackup(state, '2026-04-01T08:00:00.000Z').replace('石板路', '石版路'))
    expect(element.textContent).toContain('有 1 处损坏')
    expect(element.textContent).toContain(`行程“${TWO_DAYS.title}”`)
    await press(element, '恢复这些')
    expect(await device.data.read()).toMatchObject({ value: { plans: [], fieldChecks: state.fieldChecks } })
  })

  it.each([
    ['of a newer guide', '{"format":"hengdong-guide-backup","version":2,"records":[]}', '更新的导览写的'],
    ['that is none', 'hello', '不是本导览的备份'],
  ])('%s is refused with a sentence', async (_, text, words) => {
    const { element } = await offlinePage()
    await choose(element, text)
    expect(element.textContent).toContain(words)
    expect(allByRole(element, 'button', '恢复这些')).toEqual([])
  })
})

it('renders the same before it runs: nothing of the device is read while rendering', async () => {
  expect(WHOLE).toHaveLength(5)
  const { renderToString } = await import('vue/server-renderer')
  const { createSSRApp } = await import('vue')
  const { createPinia } = await import('pinia')
  const { default: OfflineView } = await import('@/features/offline/OfflineView.vue')
  const html = await renderToString(createSSRApp(OfflineView).use(createPinia()))
  expect(html).toContain('还没有核对')
})
