import { expect, it, vi } from 'vitest'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

it('says so and leads to the main pages', async () => {
  const { element } = await mountAt('/no/such/page')
  expect(nameOf(byRole(element, 'heading'))).toBe('没有这一页')
  expect(allByRole(element, 'link').map(link => link.getAttribute('href'))).toEqual(['/', '/map', '/essays', '/dishes'])
})

it('searches, with and without script', async () => {
  const { page, router, element } = await mountAt('/en/nothing')
  expect(byRole(element, 'search').getAttribute('action')).toBe('/en/search')
  await page.find('input').setValue('temple')
  await page.find('form').trigger('submit')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/en/search?q=temple'))
})
