import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { allByRole, byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

it('writes the sentence of the address', async () => {
  const { element } = await mountAt('/dishes/card?dishes=xintang-xiaogurou,caoshi-doufu.2&wish=less-chilli,no-alcohol')
  expect(element.textContent).toContain('您好，我想点一份新塘削骨肉和两份草市豆腐。这几道菜都请少放辣椒，也不要放酒。谢谢！')
  expect(element.textContent).toContain('Nín hǎo, wǒ xiǎng diǎn yí fèn Xīntáng xiāogǔròu hé liǎng fèn Cǎoshì dòufu.')
})

it('keeps dishes and wishes in the address', async () => {
  const { element, router } = await mountAt('/dishes/card')
  expect(element.textContent).toContain('还没有选菜')
  byRole(element, 'button', '多一份石湾脆肚').click()
  await flushPromises()
  byRole(element, 'button', '内脏').click()
  await flushPromises()
  expect(router.currentRoute.value.query).toMatchObject({ dishes: 'shiwan-cuidu', wish: 'no-offal' })
  expect(element.textContent).toContain('我想点一份石湾脆肚。请不要放内脏。')
  byRole(element, 'button', '少一份石湾脆肚').click()
  byRole(element, 'button', '内脏').click()
  await flushPromises()
})

it('warns where an ordered dish contains what is to be left out', async () => {
  const { element } = await mountAt('/dishes/card?dishes=shiwan-cuidu,dapu-xuemiya&wish=no-offal')
  const warnings = element.querySelector('.warnings')?.textContent ?? ''
  expect(warnings).toContain('含内脏（据推断）')
  expect(warnings).toContain('有没有内脏未考，请问店家')
})

it('names a dish that the guide does not have instead of ordering it', async () => {
  const { element } = await mountAt('/dishes/card?dishes=pizza')
  expect(element.textContent).toContain('没有这道菜：pizza')
  expect(element.textContent).not.toContain('我想点')
})

it('says in English what the card says in Chinese', async () => {
  const { element } = await mountAt('/en/dishes/card?dishes=caoshi-doufu&wish=no-pork')
  expect(element.textContent).toContain('Hello, I would like to order one portion of Caoshi tofu (doufu). Please leave out pork. Thank you!')
  expect(byRole(element, 'heading', 'Order card').tagName).toBe('H1')
})

it('shows every syllable with its tone', async () => {
  const { element } = await mountAt('/dishes/card?dishes=caoshi-doufu')
  expect(allByRole(element, 'list', '草市豆腐').flatMap(list => [...list.querySelectorAll('svg')].map(svg => svg.getAttribute('aria-label'))))
    .toEqual(['第三声，低而曲', '第四声，下降', '第四声，下降', '轻声'])
})
