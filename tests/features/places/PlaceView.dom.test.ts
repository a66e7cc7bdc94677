import { describe, expect, it } from 'vitest'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

describe('the page of a place', () => {
  it('is headed by its name, with pinyin and English', async () => {
    const { element } = await mountAt('/places/luo-ronghuan-guju')
    expect(nameOf(byRole(element, 'heading', /^罗荣桓故居/))).toBe('罗荣桓故居')
    expect(element.textContent).toContain('Luó Rónghuán Gùjū')
    expect(element.textContent).toContain('Former Residence of Luo Ronghuan')
  })

  it('quotes every passage to the character, marks the place and leads back to the mention', async () => {
    const { element, guide } = await mountAt('/places/luo-ronghuan-guju')
    const passages = guide.detail('luo-ronghuan-guju')?.passages ?? []
    const quotes = allByRole(element, 'figure')
    for (const correction of element.querySelectorAll('ins'))
      correction.remove()
    expect(quotes.map(quote => quote.querySelector('blockquote')?.textContent)).toEqual(passages.map(passage => passage.text))
    expect(quotes[0]?.querySelector('mark')?.textContent).toBe('罗荣桓故居')
    const credit = byRole(element, 'link', /^何可人《最是衡东美景抚慰凡人心》 第 \d+ 段$/)
    expect(credit.getAttribute('href')).toBe('/essays/zuishi-hengdong#luo-ronghuan-guju-1')
  })

  it('shows a misprint as printed with the correction beside it', async () => {
    const { element } = await mountAt('/places/mishui-scenic-belt')
    expect(element.querySelector('blockquote')?.textContent).toContain('泚水〔洣水〕风光带')
  })

  it('hands a point over by coordinates and an area by name', async () => {
    const { element, guide } = await mountAt('/places/luo-ronghuan-guju')
    expect(byRole(element, 'link', /^高德地图/).getAttribute('href')).toContain('coordinate=wgs84')
    const area = guide.index.entities.find(entity => entity.type === 'place' && entity.position.type === 'area')
    const vague = await mountAt(`/places/${area?.id ?? ''}`)
    expect(byRole(vague.element, 'link', /^高德地图/).getAttribute('href')).toContain('/search?keyword=')
  })

  it('leads to the map, once, as the main action', async () => {
    const { element } = await mountAt('/places/luo-ronghuan-guju')
    expect(byRole(element, 'link', '在地图上看').getAttribute('href')).toBe('/map?place=luo-ronghuan-guju')
    expect(element.querySelectorAll('.button--main')).toHaveLength(1)
  })

  it('names a source for each fact that has one, opened apart', async () => {
    const { element } = await mountAt('/places/luo-ronghuan-guju')
    const links = [...element.querySelectorAll('a[target=_blank]')]
    expect(links.length).toBeGreaterThan(3)
    expect(links.every(link => link.getAttribute('rel') === 'noopener')).toBe(true)
  })

  it('offers no map where there is no position, and says why', async () => {
    const { guide } = await mountAt('/dishes')
    const unknown = guide.index.entities.find(entity => entity.type === 'place' && entity.position.type === 'unknown' && entity.position.because === 'not-found')
    const lost = await mountAt(`/places/${unknown?.id ?? ''}`)
    expect(allByRole(lost.element, 'link', '在地图上看')).toEqual([])
    expect(lost.element.textContent).toContain('位置未考')
  })

  it('of a home town lists its dishes', async () => {
    const { element } = await mountAt('/places/xintang')
    expect(byRole(element, 'link', /新塘削骨肉/).getAttribute('href')).toBe('/dishes/xintang-xiaogurou')
  })

  it('puts the English name first on the English page and marks what is Chinese', async () => {
    const { element } = await mountAt('/en/places/luo-ronghuan-guju')
    const heading = element.querySelector('h1')
    expect(heading?.textContent).toBe('Former Residence of Luo Ronghuan 罗荣桓故居')
    expect(heading?.querySelector('[lang=zh-CN]')?.textContent).toBe('罗荣桓故居')
    expect(byRole(element, 'link', 'See it on the map').getAttribute('href')).toBe('/en/map?place=luo-ronghuan-guju')
  })

  it('says that an unknown place is unknown and offers search', async () => {
    const { element } = await mountAt('/places/atlantis')
    expect(nameOf(byRole(element, 'heading'))).toBe('没有这个地方')
    byRole(element, 'searchbox', '搜地方、土菜、人物或句子')
  })

  it('does not show a dish as a place', async () => {
    const { element } = await mountAt('/places/xintang-xiaogurou')
    expect(nameOf(byRole(element, 'heading'))).toBe('没有这个地方')
  })
})
