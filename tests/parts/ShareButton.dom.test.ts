import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { byRole, nameOf } from '../fixtures/byRole'
import { mountAt } from '../fixtures/mountAt'

it('tells what became of sharing', async () => {
  const { element } = await mountAt('/places/luo-ronghuan-guju')
  byRole(element, 'button', '分享这一页').click()
  await flushPromises()
  expect(nameOf(byRole(element, 'status'))).toMatch(/已交给|已复制|自己复制/)
})
