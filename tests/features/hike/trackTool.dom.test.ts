import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { waypointsOf } from '@/domain/hike'
import { hikeMessages } from '@/locales/hike'
import { hikeSiteMessages } from '@/locales/hikeSite'
import { hikeWalkMessages } from '@/locales/hikeWalk'
import { lateComponentMessages } from '@/locales/lateComponent'
import { onSiteMessages } from '@/locales/onSite'
import { trackMessages } from '@/locales/track'
import HikeTools from '@/features/hike/HikeTools.vue'
import TrackPanel from '@/features/hike/TrackPanel.vue'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { connectVisitor } from '@/platform/visitorConnection'
import { fixAt, offset } from '../../domain/track/walks'
import { byRole } from '../../fixtures/byRole'
import { open } from './openTool'

const m = hikeSiteMessages['zh-CN']
const tools = hikeWalkMessages['zh-CN']
const tracks = trackMessages['zh-CN']

beforeEach(() => document.body.replaceChildren())

/** A track of 300 m from the summit north, brought along from another program. */
async function withTrack(tool: typeof HikeTools | typeof TrackPanel) {
  const opened = await open(tool)
  const points = [0, 1, 2, 3].map(step => ({ at: offset(opened.summit, step * 100, 0), height: null, time: null, accuracy: null }))
  await opened.tracks.add({ hike: opened.hike.id, name: '别人的', origin: 'imported', isDone: true, fitted: [], runs: [points] }, 0)
  await flushPromises()
  return opened
}

describe('the track', () => {
  it('is recorded as one’s own and says that the screen must stay on', async () => {
    const { position, summit, element } = await open(TrackPanel)
    expect(element.textContent).toContain(tracks.screen)
    byRole(element, 'button', tracks.begin).click()
    await flushPromises()
    for (let second = 0; second < 5; second++) {
      position.fix = fixAt(offset(summit, second * 20, 0), second * 10)
      await flushPromises()
    }
    expect(element.textContent).toContain('5 个点已存')
    byRole(element, 'button', tracks.back).click()
    await flushPromises()
    expect(element.textContent).toContain(tracks.backTo('s', 180))
    byRole(element, 'button', tracks.finish).click()
    await flushPromises()
    expect(element.textContent).toContain(tracks.ownRecorded)
    expect(element.textContent).toContain(tracks.notGuide)
  })

  it('that is paused is not recorded, and shows no way back from where one was', async () => {
    const { position, summit, element } = await open(TrackPanel)
    byRole(element, 'button', tracks.begin).focus()
    byRole(element, 'button', tracks.begin).click()
    await flushPromises()
    expect(document.activeElement).toBe(byRole(element, 'heading', tracks.title))
    expect(element.textContent).toContain(tracks.recording)
    for (let second = 0; second < 3; second++)
      position.fix = fixAt(offset(summit, second * 20, 0), second * 10)
    await flushPromises()
    byRole(element, 'button', tracks.back).click()
    byRole(element, 'button', tracks.pause).click()
    await flushPromises()
    expect(element.textContent).toContain(tracks.cutOff)
    expect(element.querySelector('.back')).toBeNull()
  })

  it('that one has left is said once, however far one strays', async () => {
    const { position, summit, element } = await withTrack(TrackPanel)
    byRole(element, 'button', tracks.guides).click()
    await flushPromises()
    const said = new Set<string>()
    for (let second = 0; second < 5; second++) {
      position.fix = fixAt(offset(summit, 100, 300 + second * 40), second * 10)
      await flushPromises()
      said.add(element.querySelector('[role=alert]')?.textContent?.trim() ?? '')
    }
    expect([...said]).toEqual(['', tracks.off])
    expect(element.textContent).toContain(tracks.offBy({ amount: 450, unit: 'm' }))
  })

  it('takes the spots of the essay by buttons that name them, and the focus stays with each', async () => {
    const { element, hike } = await withTrack(TrackPanel)
    byRole(element, 'button', tracks.guides).click()
    await flushPromises()
    const label = waypointsOf(hike)[0]?.label.zh ?? ''
    byRole(element, 'button', `${tracks.fitOn} ${label}`).click()
    await flushPromises()
    expect(document.activeElement?.getAttribute('type')).toBe('range')
    byRole(element, 'button', `${tracks.fitOff} ${label}`).click()
    await flushPromises()
    expect(document.activeElement).toBe(byRole(element, 'button', `${tracks.fitOn} ${label}`))
  })

  it('is handed out with the words of the essay, and whose they are', async () => {
    const { element, hike } = await withTrack(TrackPanel)
    byRole(element, 'button', tracks.guides).click()
    await flushPromises()
    byRole(element, 'button', `${tracks.fitOn} ${waypointsOf(hike)[0]?.label.zh}`).click()
    await flushPromises()
    let file: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      file = made instanceof Blob ? made : file
      return 'blob:'
    })
    byRole(element, 'button', tracks.exportGpx).click()
    expect(await file?.text()).toContain(`“${waypointsOf(hike)[0]?.passage.text}” 张雄文《蓬源峰寻隐》`)
  })

  it('says so where its map does not load', async () => {
    const { element, guide } = await open(TrackPanel)
    vi.spyOn(guide, 'loadBasemap').mockRejectedValue(new Error('offline'))
    byRole(element, 'button', tracks.map).click()
    await vi.waitFor(() => expect(element.querySelector('[role=alert]')?.textContent).toContain(lateComponentMessages['zh-CN'].failed))
  })

  it('and the hike are counted in good English, one of each too', () => {
    const one = { amount: 12, unit: 'm' } as const
    expect(trackMessages.en.sofar(one, 1000, 1, true)).toContain('1 point stored')
    expect(trackMessages.en.sofar(one, 1000, 2, true)).toContain('2 points stored')
    expect(hikeMessages.en.waypoints(1)).toBe('1 spot')
    expect(onSiteMessages.en.armed(1, 11)).toContain('1 of 11 spots has a position')
  })
})

it('keeps what was chosen and typed while another tool is looked at', async () => {
  const { element } = await withTrack(HikeTools)
  const look = async (tool: 'sun' | 'track', words: string) => {
    byRole(element, 'button', tools[tool]).click()
    await vi.waitFor(() => expect(element.querySelector('#hike-tool')?.textContent).toContain(words))
  }
  const began = (): Element | null => element.querySelector('input[type=time]')
  await look('sun', m.turnBack)
  const field = began()
  if (field instanceof HTMLInputElement)
    field.value = '08:30'
  field?.dispatchEvent(new Event('input'))
  await look('track', '别人的')
  byRole(element, 'button', tracks.guides).click()
  await look('sun', m.turnBack)
  expect(began()).toHaveProperty('value', '08:30')
  await look('track', tracks.along('别人的'))
})

it('says in every tool, and at once, that a track is not kept, hands it out and keeps it when there is room again', async () => {
  const { page, tracks: store, position, summit, element, database } = await open(HikeTools)
  const [real, full] = [createTrackDatabase(connectVisitor({ name: 'site-tools-trouble' })), async () => ({ problem: 'full' } as const)]
  Object.assign(database, real, { appendRun: full })
  await store.begin('pengyuan-feng', '今天的轨迹', 0)
  expect(element.querySelector('[role=alert]')).toBeNull()
  for (let second = 0; second < 5; second++)
    position.fix = fixAt(offset(summit, second * 20, 0), second * 10)
  await vi.waitFor(() => expect(element.querySelector('[role=alert]')?.textContent).toContain(tracks.unsaved(['今天的轨迹'])))
  let file: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    file = made instanceof Blob ? made : file
    return 'blob:'
  })
  byRole(element, 'button', tracks.exportGpx).click()
  expect(await file?.text()).toMatch(/(?:<trkpt[^]*){5}/)
  Object.assign(database, real)
  byRole(element, 'button', tracks.retry).click()
  await vi.waitFor(() => expect(element.querySelector('[role=alert]')).toBeNull())
  page.unmount()
})
