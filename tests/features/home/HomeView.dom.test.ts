import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { mountAt } from '../../fixtures/mountAt'

it.each([
  ['nothing is asked for', '  ', '/search'],
  ['something is', ' 洣水 ', '/search?q=洣水'],
])('leads to the search page when %s', async (_, typed, address) => {
  const { page, router } = await mountAt('/')
  await page.find('input[type=search]').setValue(typed)
  await page.find('form').trigger('submit')
  await flushPromises()
  await expect.poll(() => decodeURIComponent(router.currentRoute.value.fullPath)).toBe(address)
})
