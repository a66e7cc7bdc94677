import { expect, it } from 'vitest'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

it('shows dates, passages and tied places of a person', async () => {
  const { element } = await mountAt('/people/luo-ronghuan')
  expect(nameOf(byRole(element, 'heading', '罗荣桓'))).toBe('罗荣桓')
  expect(element.textContent).toContain('1902')
  expect(allByRole(element, 'figure').length).toBeGreaterThan(0)
  expect(allByRole(element, 'link').map(link => link.getAttribute('href'))).toContain('/places/luo-ronghuan-guju')
})

it('is helpful about an unknown person', async () => {
  const { element } = await mountAt('/people/nobody')
  expect(nameOf(byRole(element, 'heading'))).toBe('没有这个人物')
})
