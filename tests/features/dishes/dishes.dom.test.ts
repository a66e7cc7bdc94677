import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { DIET_FLAGS } from '@/domain/dish'
import { entityPath } from '@/domain/entityAddress'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

describe('the list of dishes', () => {
  it('begins with the cuisine, then shows every dish and ingredient', async () => {
    const { element, guide } = await mountAt('/dishes')
    expect(allByRole(element, 'heading').map(nameOf)).toEqual(['土菜', '一道道菜', '衡东土头碗', '新塘削骨肉', '石湾脆肚', '杨桥麸子肉', '大浦血米鸭', '草市豆腐', '食材与酒'])
    const links = allByRole(element, 'link').map(link => link.getAttribute('href'))
    for (const entity of guide.index.entities.filter(each => each.type === 'dish' || each.type === 'ingredient'))
      expect(links).toContain(entityPath(entity))
  })

  it('says of a dish without a known recipe that it is 未考', async () => {
    const { element } = await mountAt('/dishes')
    const card = byRole(element, 'link', '大浦血米鸭').closest('article')
    expect(card?.textContent).toContain('做法未考，请问店家')
    expect(card?.querySelector('svg')?.getAttribute('aria-label')).toBe('画：一只空盘，写着“未考”')
  })

  it('keeps apart what is known to contain something and what is not known', async () => {
    const { element } = await mountAt('/dishes?no=pork')
    const group = (title: string) => [...byRole(element, 'heading', title).closest('section')?.querySelectorAll('h4') ?? []].map(nameOf)
    expect(group('资料里没有写到猪肉的')).toEqual(['草市豆腐'])
    expect(group('不知道的')).toEqual(['大浦血米鸭'])
    expect(group('含猪肉的')).toEqual(['衡东土头碗', '新塘削骨肉', '石湾脆肚', '杨桥麸子肉'])
    expect(element.textContent).toContain('没有写到，不等于没有；仍请问店家。')
  })

  it('keeps what is chosen in the address', async () => {
    const { element, router } = await mountAt('/dishes?no=pork')
    byRole(element, 'button', '酒').click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ no: 'pork,alcohol' })
    byRole(element, 'button', '全部重来').focus()
    byRole(element, 'button', '全部重来').click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
    expect(document.activeElement).toBe(byRole(element, 'status', '6 道'))
  })

  it('never says that a dish is free of something, whatever is avoided', async () => {
    for (const flag of DIET_FLAGS) {
      for (const language of ['', '/en']) {
        const { element } = await mountAt(`${language}/dishes?no=${flag}&heat=mild&season=winter`)
        expect(element.textContent).not.toMatch(/不含|无(?:肉|猪|酒|麸)|free of|-free\b|\bwithout\b|does not contain/i)
      }
    }
  })
})

describe('the page of a dish', () => {
  it('tells heat in words, what it contains and that the kitchen decides', async () => {
    const { element } = await mountAt('/dishes/hengdong-tutouwan')
    expect(element.textContent).toContain('少辣')
    expect(element.textContent).toContain('内脏')
    expect(element.textContent).toContain('据推断')
    expect(element.textContent).toContain('以店家为准')
    expect(allByRole(element, 'heading').map(nameOf)).toContain('一层一层是什么')
  })

  it('draws a stacked dish from the top layer down to the first', async () => {
    const { element } = await mountAt('/dishes/hengdong-tutouwan')
    const layers = element.querySelector('ol[reversed]')
    expect([...layers?.querySelectorAll('li') ?? []].map(layer => layer.textContent.replace(/\s+/g, ''))).toEqual(['7腰花', '6蛋卷', '5鱼丸', '4黄雀肉', '3锅烧丸', '2滑肉', '1红枣、虎皮蛋'])
  })

  it('shows of 大浦血米鸭 no ingredients, only what its name gives reason to ask about', async () => {
    const { element } = await mountAt('/dishes/dapu-xuemiya')
    expect(byRole(element, 'heading', '里面有什么').closest('section')?.textContent).toContain('用料和做法未考，请问店家。')
    expect(element.querySelector('mark')?.textContent).toBe('大浦血米鸭')
  })

  it('tells the legend of 麸子肉 as one, and leads to the temple', async () => {
    const { element } = await mountAt('/dishes/yangqiao-fuzirou')
    const legend = [...element.querySelectorAll('.fact')].find(fact => fact.textContent.includes('祭品'))
    expect(legend?.textContent).toContain('相传')
    expect(allByRole(element, 'link').map(link => link.getAttribute('href'))).toContain('/places/pengyuan-zhenren-miao')
  })

  it('leads to the order card and to the map', async () => {
    const { element } = await mountAt('/dishes/shiwan-cuidu')
    expect(byRole(element, 'link', '点这道菜').getAttribute('href')).toBe('/dishes/card?dishes=shiwan-cuidu')
    expect(byRole(element, 'link', '在地图上看').getAttribute('href')).toBe('/map?kinds=dish&place=shiwan-cuidu')
  })

  it('says 未考 and to ask, where nothing is known', async () => {
    const { element } = await mountAt('/dishes/dapu-xuemiya')
    expect(element.querySelector('dl')?.textContent).toContain('未考 · 请问店家')
  })

  it('never says that a dish is free of something', async () => {
    const { guide } = await mountAt('/dishes')
    for (const dish of guide.index.entities.filter(entity => entity.type === 'dish')) {
      for (const language of ['', '/en']) {
        const { element } = await mountAt(`${language}/dishes/${dish.id}`)
        expect(element.textContent).not.toMatch(/不含|无麸质|free of|-free\b|gluten/i)
      }
    }
  })

  it('leads to its home town and to its ingredients', async () => {
    const { element } = await mountAt('/dishes/xintang-xiaogurou')
    expect(allByRole(element, 'link', /新塘镇|^新塘/).map(link => link.getAttribute('href'))).toContain('/places/xintang')
    expect(allByRole(element, 'link').map(link => link.getAttribute('href'))).toContain('/ingredients/shanchayou')
  })

  it('is helpful about an unknown one', async () => {
    const { element } = await mountAt('/en/dishes/pizza')
    expect(nameOf(byRole(element, 'heading'))).toBe('No such dish')
  })
})

describe('the page of an ingredient', () => {
  it('quotes the passage and leads to the dishes', async () => {
    const { element } = await mountAt('/ingredients/huanggongjiao')
    expect(element.querySelector('mark')?.textContent).toContain('黄贡椒')
    expect(allByRole(element, 'link').map(link => link.getAttribute('href'))).toContain('/dishes/shiwan-cuidu')
  })
})
