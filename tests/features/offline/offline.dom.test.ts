import type { StorageAnswer } from '@/platform/storage'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { keptOffer } from '@/platform/installOffer'
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

  it.each(['partial', 'damaged'] as const)('judges the guide by its files, and says of a map pack that is %s by itself what that means', async (state) => {
    const { element } = await offlinePage({ packs: [{ id: 'county', name: '衡东', bytes: 8_200_000, state }] })
    expect(element.textContent).not.toContain('详细地图不齐')
    await press(element, '逐个核对')
    expect(stageOf(element)).toBe('whole')
    expect(marksOf(element)).toContain('地图包：衡东 bad')
    expect(element.textContent).toContain('8.2 MB')
    expect(byRole(element, 'status', /可以出发/).textContent).toContain('详细地图不齐')
  })

  it('says nothing of a map pack that is whole', async () => {
    const { element } = await offlinePage({ packs: [{ id: 'county', name: '衡东', bytes: 8_200_000, state: 'whole' }] })
    await press(element, '逐个核对')
    expect(element.textContent).not.toContain('详细地图不齐')
  })

  it('has one main action at most', async () => {
    const { element } = await offlinePage({ files: withState('missing', './') })
    expect(element.querySelectorAll('.button--main')).toHaveLength(1)
    await press(element, '逐个核对')
    expect(element.querySelectorAll('.button--main')).toHaveLength(1)
  })

  it('speaks English', async () => {
    const files = withState('damaged', './').map(each => each.path.startsWith('guide/') ? { ...each, state: 'missing' as const } : each)
    const { element } = await offlinePage({ locale: 'en', files })
    await press(element, 'Check every file')
    expect(element.textContent).toContain('1 file is damaged, 2 files are missing.')
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

  it('is not spoken of before the browser has answered', async () => {
    let answer: () => void = () => undefined
    const read = () => new Promise<StorageAnswer>((resolve) => { answer = () => resolve({ isPersisted: null, usage: null, quota: null }) })
    const { element } = await offlinePage({ readStorage: read })
    expect(element.textContent).not.toContain('不说它会不会清掉')
    answer()
    await settle()
    expect(element.textContent).toContain('不说它会不会清掉')
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

it('renders the same before it runs: nothing of the device is read while rendering', async () => {
  expect(WHOLE).toHaveLength(5)
  const { renderToString } = await import('vue/server-renderer')
  const { createSSRApp } = await import('vue')
  const { createPinia } = await import('pinia')
  const { default: OfflineView } = await import('@/features/offline/OfflineView.vue')
  const html = await renderToString(createSSRApp(OfflineView).use(createPinia()))
  expect(html).toContain('还没有核对')
})
