import { expect, it } from 'vitest'
import { byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

it('credits both authors with essay and column', async () => {
  const { element } = await mountAt('/about')
  byRole(element, 'link', '何可人《最是衡东美景抚慰凡人心》')
  byRole(element, 'link', '张雄文《蓬源峰寻隐》')
  expect(element.textContent).toContain('洣水文艺')
  expect(element.textContent).toContain('帅乡印象')
  expect(element.textContent).toContain('勤奋向上')
})

it('tells the licence of code, words, essays, font and map apart', async () => {
  const { element } = await mountAt('/en/about')
  for (const licence of ['MIT', 'CC BY 4.0', 'copyright of their authors', 'SIL Open Font License', 'BSD 2-Clause'])
    expect(element.textContent).toContain(licence)
})

it('shows no approval number of the map where there is none', async () => {
  const { element } = await mountAt('/about')
  expect(element.textContent).not.toContain('审图号')
})
