import { expect, it } from 'vitest'
import { allByRole, byRole } from '../../fixtures/byRole'
import { copiedPlan, CURATED, planPage, settle } from './planPages'

let count = 0
const fresh = () => `plan-page-${count++}`
const stopsOf = (element: HTMLElement): readonly string[] => [...element.querySelectorAll('.stop h3')].map(({ textContent }) => textContent.trim())

it('shows a curated plan with times and the author’s reasons', async () => {
  const { element } = await planPage(CURATED, fresh())
  expect(stopsOf(element)[0]).toBe('吴集老街')
  expect(element.querySelectorAll('.stop blockquote')).toHaveLength(6)
  expect(element.textContent).toContain('何可人《最是衡东美景抚慰凡人心》')
  expect(element.textContent).toContain('约')
})

it('copies a curated plan with one tap and keeps it over a reload', async () => {
  const { element, database, path } = await copiedPlan(fresh())
  expect(path).not.toBe(CURATED)
  expect(stopsOf(element)).toHaveLength(6)
  const again = await planPage(path, database)
  expect(stopsOf(again.element)).toHaveLength(6)
})

it.each(['/plan', CURATED])('makes one copy of a plan by a double tap: %s', async (path) => {
  const page = await planPage(path, `double-${path}`)
  const [button] = allByRole(page.element, 'button').filter(each => each.textContent === '复制成我的')
  button?.click()
  button?.click()
  await settle()
  await page.router.push('/plan')
  await settle()
  expect(page.plans.plans).toHaveLength(1)
  page.close()
})

it('moves a stop by button, says where it is, keeps the focus on it, and undoes', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '吴集老街往后移').click()
  await settle()
  expect(stopsOf(element).slice(0, 2)).toEqual(['杨山', '吴集老街'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('吴集老街往后移')
  expect(allByRole(element, 'status').map(({ textContent }) => textContent)).toContain('吴集老街现在是第 1 天第 2 站')
  byRole(element, 'button', '撤销').click()
  await settle()
  expect(stopsOf(element)[0]).toBe('吴集老街')
})

it('takes a stop over the edge of the day into the next', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '加一天').click()
  await settle()
  const last = stopsOf(element).at(-1) ?? ''
  byRole(element, 'button', `${last}往后移`).click()
  await settle()
  expect(allByRole(element, 'status').map(({ textContent }) => textContent)).toContain(`${last}现在是第 2 天第 1 站`)
  expect(element.querySelectorAll('section.day')[1]?.querySelectorAll('.stop')).toHaveLength(1)
})

it('removes a stop and adds one found by pinyin', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '删去杨山').click()
  await settle()
  expect(stopsOf(element)).not.toContain('杨山')
  const search = byRole(element, 'searchbox', '地方或土菜')
  if (search instanceof HTMLInputElement)
    search.value = 'xiyan'
  search.dispatchEvent(new Event('input'))
  await settle()
  byRole(element, 'button', '加上锡岩仙洞').click()
  await settle()
  expect(stopsOf(element).at(-1)).toBe('锡岩仙洞')
})

it('offers a better order with before and after, and takes it', async () => {
  const { element } = await copiedPlan(fresh())
  for (let step = 0; step < 3; step++) {
    byRole(element, 'button', '吴集老街往后移').click()
    await settle()
  }
  byRole(element, 'button', '排最好的次序').click()
  await settle()
  expect(element.textContent).toContain('换成')
  byRole(element, 'button', '就这样排').click()
  await settle()
  expect(element.textContent).not.toContain('换成 ·')
})

it('proposes a plan with reasons and what was left out, and takes it', async () => {
  const { element, router } = await planPage('/plan', fresh())
  byRole(element, 'button', '替我排一份').click()
  await settle()
  expect(element.querySelectorAll('.proposal .stop').length).toBeGreaterThan(2)
  expect(element.textContent).toContain('没有排进去')
  byRole(element, 'button', '就用这份').click()
  await settle()
  expect(router.currentRoute.value.path).toMatch(/^\/plan\/[0-9a-f]{20}$/u)
})

it('says so when this device has no such plan', async () => {
  const { element } = await planPage('/plan/0123456789', fresh())
  expect(byRole(element, 'heading', /./u).textContent).toBe('这台设备上没有这个行程')
})

it('removes a plan from the list and puts it back', async () => {
  const { database } = await copiedPlan(fresh())
  const { element } = await planPage('/plan', database)
  byRole(element, 'button', '删去“老街与土菜一日”').click()
  await settle()
  expect(element.textContent).toContain('还没有行程')
  byRole(element, 'button', '放回来').click()
  await settle()
  expect(element.querySelector('.own-title')?.textContent).toBe('老街与土菜一日')
})

it('moves a whole day with its stops, removes one, and undoes', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '加一天').click()
  await settle()
  byRole(element, 'button', '这一天往后移').click()
  await settle()
  const counts = () => [...element.querySelectorAll('[data-day]')].map(day => day.querySelectorAll('.stop').length)
  expect(counts()).toEqual([0, 6])
  expect(document.activeElement?.textContent).toContain('第 2 天')
  allByRole(element, 'button').find(({ textContent }) => textContent.trim() === '删去这一天')?.click()
  await settle()
  expect(counts()).toEqual([6])
  byRole(element, 'button', '撤销').click()
  await settle()
  expect(counts()).toEqual([0, 6])
})

it('counts with the visitor’s own speed, and goes back to the usual one', async () => {
  const { element } = await copiedPlan(fresh())
  const end = () => [...element.querySelectorAll('.usual')].map(({ textContent }) => textContent).join()
  const usual = end()
  const speed = element.querySelector('input[id$="-speed"]')
  if (speed instanceof HTMLInputElement)
    speed.value = '15'
  speed?.dispatchEvent(new Event('change'))
  await settle()
  expect(end()).not.toBe(usual)
  expect(element.textContent).toContain('现在用的是你改过的数')
  byRole(element, 'button', '改回通常的数').focus()
  byRole(element, 'button', '改回通常的数').click()
  await settle()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('怎么走')
  expect(end()).toBe(usual)
})

it('takes a hike as a stop and says that no walking time is known', async () => {
  const { element } = await copiedPlan(fresh())
  byRole(element, 'button', '加上蓬源峰寻隐 山行').click()
  await settle()
  expect(stopsOf(element).at(-1)).toBe('蓬源峰寻隐')
  const row = [...element.querySelectorAll('.stop')].at(-1)
  expect(row?.textContent).toContain('用时未考')
  expect(row?.querySelector('h3 a')?.getAttribute('href')).toMatch(/^\/hike\//u)
  expect(row?.querySelector('blockquote')).not.toBeNull()
})

it('shows the passage that a curated plan chose, not just the first', async () => {
  const { element } = await planPage('/plan/pengyuanfeng-yiri', fresh())
  const quotes = () => [...element.querySelectorAll('.stop blockquote')].map(({ textContent }) => textContent)
  const chosen = quotes()
  byRole(element, 'button', '复制成我的').click()
  await settle()
  expect(quotes()).toEqual(chosen)
})
