import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

function sectionOf(element: HTMLElement, heading: string | RegExp): string {
  return byRole(element, 'heading', heading).closest('section')?.textContent ?? ''
}

it('proposes a table with the reason for each dish', async () => {
  const { element } = await mountAt('/dishes/table?eat=3')
  const table = sectionOf(element, '这一桌')
  expect(table).toContain('衡东土头碗')
  expect(table).toContain('文中列在最前的')
  expect(table).toContain('桌上还没有大豆')
})

it('offers a dish without a known recipe only for asking first', async () => {
  const { element } = await mountAt('/dishes/table?eat=12')
  expect(sectionOf(element, '这一桌')).not.toContain('大浦血米鸭')
  expect(sectionOf(element, '请先问店家')).toContain('大浦血米鸭')
})

it('leaves out what contains an avoided thing and says why', async () => {
  const { element } = await mountAt('/dishes/table?eat=4&no=pork')
  expect(sectionOf(element, '这一桌')).not.toContain('削骨肉')
  expect(sectionOf(element, '这次不点')).toContain('含猪肉（据推断）')
})

it('says so when nothing fits', async () => {
  const { element } = await mountAt('/dishes/table?no=pork,soy')
  expect(element.textContent).toContain('没有一道菜敢说合适')
})

it('is changed by adding and removing, and goes to the card as it stands', async () => {
  const { element, router } = await mountAt('/dishes/table?eat=2&heat=medium&no=alcohol')
  byRole(element, 'button', '加上大浦血米鸭').click()
  await flushPromises()
  byRole(element, 'button', '不要衡东土头碗').click()
  await flushPromises()
  expect(router.currentRoute.value.query).toMatchObject({ also: 'dapu-xuemiya', without: 'hengdong-tutouwan' })
  const card = new URL(byRole(element, 'link', '做成点菜卡').getAttribute('href') ?? '', 'http://localhost')
  expect(Object.fromEntries(card.searchParams)).toEqual({ dishes: 'dapu-xuemiya', wish: 'less-chilli,no-alcohol' })
})

it('hands the focus to what it says of the table when the dish that was pressed goes to another list', async () => {
  const { element } = await mountAt('/dishes/table?eat=2')
  for (const name of ['加上大浦血米鸭', '不要大浦血米鸭']) {
    byRole(element, 'button', name).focus()
    byRole(element, 'button', name).click()
    await flushPromises()
    expect(document.activeElement).toBe(byRole(element, 'status', /个人/))
  }
})
