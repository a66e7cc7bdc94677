import { describe, expect, it } from 'vitest'
import { writeVisitorBackup } from '@/domain/visitorBackup'
import { NO_RECORDS } from '@/domain/visitorRecords'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { createFieldCheckDatabase } from '@/platform/fieldCheckRecords'
import { planRecord } from '@/platform/planRecords'
import { TWO_DAYS } from '../../domain/exchange/plans'
import { allByRole, byRole } from '../../fixtures/byRole'
import { offlinePage, settle } from './device'

async function press(element: Element, name: string | RegExp): Promise<void> {
  byRole(element, 'button', name).click()
  await settle()
}

describe('the backup', () => {
  const check = (id: string) => ({ id, version: 1, check: { id, subject: { type: 'place', id: 'wuji-laojie' }, at: { lat: 27, lng: 113 }, accuracy: 5, fixes: 3, takenAt: 1 } })
  const state = { ...NO_RECORDS, plans: [planRecord({ plan: TWO_DAYS, revision: 1, savedAt: 1 })], fieldChecks: ['f1', 'f2'].map(check) }

  function give(element: Element, file: File): void {
    const input = element.querySelector<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    input?.dispatchEvent(new Event('change'))
  }

  async function choose(element: Element, text: string): Promise<void> {
    give(element, new File([text], 'backup.json'))
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

  it('hands the keyboard to what came of it, or back to the choice of a file', async () => {
    const { element } = await offlinePage()
    const text = writeVisitorBackup(state, '2026-04-01T08:00:00.000Z')
    await choose(element, text)
    await press(element, '不恢复')
    expect(document.activeElement?.getAttribute('type')).toBe('file')
    await choose(element, text)
    await press(element, '恢复这些')
    expect(document.activeElement?.textContent).toContain('1 个行程已存好。')
  })

  it('brings positions back to the screens that have read them already', async () => {
    const { element, device, checks } = await offlinePage()
    checks.connect(createFieldCheckDatabase(device.connection))
    await checks.load()
    await choose(element, writeVisitorBackup(state, '2026-04-01T08:00:00.000Z'))
    await press(element, '恢复这些')
    expect(checks.checks.map(({ id }) => id).toSorted()).toEqual(['f1', 'f2'])
  })

  it('brings tracks back to the tools of a hike that have read them already', async () => {
    const { element, device, tracks } = await offlinePage()
    const database = createTrackDatabase(device.connection)
    tracks.connect(database)
    await tracks.load()
    const track = { id: 't1', version: 1, head: { id: 't1', hike: 'pengyuan-feng', name: '早上', origin: 'recorded', addedAt: 1, isDone: true, fitted: [] } }
    await choose(element, writeVisitorBackup({ ...NO_RECORDS, tracks: [track] }, '2026-04-01T08:00:00.000Z'))
    await press(element, '恢复这些')
    expect(tracks.tracks.map(({ name }) => name)).toEqual(['早上'])
  })

  it('shows the file that was chosen last, though an earlier one is slower to read', async () => {
    const { element } = await offlinePage()
    const slow = new File([writeVisitorBackup(state, '2026-04-01T08:00:00.000Z')], 'old.json')
    const read = slow.arrayBuffer.bind(slow)
    let arrive = (): void => {}
    slow.arrayBuffer = async () => {
      await new Promise<void>(resolve => arrive = resolve)
      return read()
    }
    give(element, slow)
    await choose(element, writeVisitorBackup(state, '2026-05-01T08:00:00.000Z'))
    arrive()
    await settle()
    expect(element.textContent).toContain('这份备份存于 2026-05-01')
  })

  it('is of the day that it is in China', async () => {
    const { element } = await offlinePage()
    await choose(element, writeVisitorBackup(state, '2026-04-01T17:00:00.000Z'))
    expect(element.textContent).toContain('这份备份存于 2026-04-02')
  })

  it('counts one by one what was here already, in English', async () => {
    const { element } = await offlinePage({ locale: 'en' })
    await choose(element, writeVisitorBackup({ ...state, fieldChecks: [check('f1')] }, '2026-04-01T08:00:00.000Z'))
    await press(element, 'Restore these')
    await choose(element, writeVisitorBackup(state, '2026-04-01T08:00:00.000Z'))
    await press(element, 'Restore these')
    expect(element.textContent).toContain('(1 was here already)')
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
