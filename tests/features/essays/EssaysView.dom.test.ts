import { describe, expect, it } from 'vitest'
import { allByRole, byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

describe('the list of essays', () => {
  it('leads to each essay by its title', async () => {
    const { element } = await mountAt('/essays')
    expect(byRole(element, 'link', '最是衡东美景抚慰凡人心').getAttribute('href')).toBe('/essays/zuishi-hengdong')
    expect(byRole(element, 'link', '蓬源峰寻隐').getAttribute('href')).toBe('/essays/pengyuanfeng-xunyin')
  })

  it('credits the authors and says how long each is', async () => {
    const { element } = await mountAt('/essays')
    const [first, second] = allByRole(element, 'listitem')
    expect(first?.textContent).toContain('何可人 · 洣水文艺')
    expect(first?.textContent).toContain('1,097 字')
    expect(second?.textContent).toContain('张雄文 · 帅乡印象')
    expect(second?.textContent).toContain('1,509 字')
  })

  it('gives the titles in English too on the English page', async () => {
    const { element, guide } = await mountAt('/en/essays')
    for (const essay of guide.index.essays) {
      expect(element.textContent).toContain(essay.enTitle)
      expect(byRole(element, 'link', essay.title).getAttribute('href')).toBe(`/en/essays/${essay.id}`)
    }
  })
})
