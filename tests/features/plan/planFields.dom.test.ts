import { expect, it, vi } from 'vitest'
import { allByRole, byRole } from '../../fixtures/byRole'
import { copiedPlan, planPage, settle } from './planPages'

let count = 0
const fresh = () => `plan-fields-${count++}`

/** The field with this label, changed as by a visitor who then leaves it. */
async function type(element: HTMLElement, label: string, value: string): Promise<HTMLInputElement> {
  const field = byRole(element, 'textbox', label)
  if (!(field instanceof HTMLInputElement))
    throw new Error(`no field ${label}`)
  field.value = value
  field.dispatchEvent(new Event('input'))
  field.dispatchEvent(new Event('change'))
  await settle()
  return field
}

it('says that a day must begin before it is over, and shows what was kept', async () => {
  const { element } = await copiedPlan(fresh())
  expect((await type(element, '出发时间', '23:00')).value).toBe('09:00')
  expect(element.querySelector('[role=alert]')?.textContent).toBe('出发要早于最晚结束，没有改。')
  expect((await type(element, '最晚结束', '')).value).toBe('20:00')
  expect((await type(element, '出发时间', '08:00')).value).toBe('08:00')
  expect(element.querySelector('[role=alert]')).toBeNull()
})

it('shows in a field what was kept where what was typed makes no sense', async () => {
  const { element } = await copiedPlan(fresh())
  const speed = byRole(element, 'textbox', '速度（km/h）')
  const usual = speed instanceof HTMLInputElement ? speed.value : ''
  expect((await type(element, '速度（km/h）', '900')).value).toBe(usual)
  expect((await type(element, '速度（km/h）', '')).value).toBe(usual)
  const stay = allByRole(element, 'textbox', '停留（分钟）')[0]
  if (!(stay instanceof HTMLInputElement))
    throw new Error('no stay')
  const before = stay.value
  stay.value = ''
  stay.dispatchEvent(new Event('input'))
  stay.dispatchEvent(new Event('change'))
  await settle()
  expect(stay.value).toBe(before)
})

it('keeps the focus on a stop that is put on another day', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '加一天').click()
  await settle()
  const choice: Element | null = element.querySelector('[data-stop] select')
  if (!(choice instanceof HTMLSelectElement))
    throw new Error('no choice of days')
  choice.focus()
  choice.value = '1'
  choice.dispatchEvent(new Event('change'))
  await settle()
  expect(document.activeElement?.getAttribute('aria-label')).toContain('移动吴集老街')
})

it('names a proposed plan as is typed last', async () => {
  const { element } = await planPage('/plan', fresh())
  byRole(element, 'button', '替我排一份').click()
  await settle()
  await type(element, '名称', '外婆家')
  byRole(element, 'button', '就用这份').click()
  await settle()
  expect(element.querySelector('h1')?.textContent).toBe('外婆家')
})

it('has a heading though its name is taken away', async () => {
  const { element } = await copiedPlan(fresh())
  await type(element, '行程名称', ' ')
  expect(element.querySelector('h1')?.textContent).toBe('没有名称的行程')
})

it('takes an offered order back once the days travel another way', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '排最好的次序').click()
  await settle()
  expect(element.querySelector('.best [role=status]')?.textContent?.trim()).not.toBe('')
  byRole(element, 'button', '步行').click()
  await settle()
  expect(element.querySelector('.best [role=status]')?.textContent?.trim()).toBe('')
})

it('hands the focus to the heading of the day when an answer to a conflict is taken and goes', async () => {
  const { element } = await copiedPlan(fresh())
  const remedy: HTMLElement | null = element.querySelector('.conflict button')
  remedy?.focus()
  remedy?.click()
  await settle()
  expect(remedy?.isConnected).toBe(false)
  expect(document.activeElement).toBe(byRole(element, 'heading', /^第 1 天/u))
})

it('says so where the words of the author are not there', async () => {
  const { element, guide } = await planPage('/plan', fresh())
  guide.loadDetail = async () => {
    throw new Error('offline')
  }
  byRole(element, 'button', '替我排一份').click()
  await settle()
  expect(element.textContent).toContain('作者的原句没有读到')
})

it('leads from a hike in a file to the page of the hike, and says that a file is made until the plan is another', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '加上蓬源峰寻隐 山行').click()
  const fold: HTMLDetailsElement | null = element.querySelector('details.take')
  if (fold !== null)
    fold.open = true
  fold?.dispatchEvent(new Event('toggle'))
  await settle()
  let file: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    file = made instanceof Blob ? made : file
    return '#file'
  })
  byRole(element, 'button', '纯文字').click()
  await settle()
  expect(await file?.text()).toContain('/hike/pengyuan-feng')
  expect(element.textContent).toContain('文件已生成')
  byRole(element, 'button', '步行').click()
  await settle()
  expect(element.textContent).not.toContain('文件已生成')
})
