import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { countKinds, filterForMap } from '@/domain/mapFilter'
import { allByRole, byRole } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

/** Everything has arrived, the sheet's own code included. */
async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

function rows(element: HTMLElement): string[] {
  return [...element.querySelectorAll<HTMLElement>('[data-row]')].filter(row => row.closest('details') === null).map(row => row.dataset['row'] ?? '')
}

describe('the map and its list', () => {
  it('lists what is worth a visit, those without a position too', async () => {
    const { element, guide } = await mountAt('/map')
    expect(rows(element)).toEqual(filterForMap(guide.index.entities, []).map(({ id }) => id))
    expect(element.querySelector('[data-row="xiaojia-dawu"]')?.textContent).toContain('未考')
  })

  it('offers everything else below, so that no place or dish is out of reach', async () => {
    const { element, guide } = await mountAt('/map')
    const all = [...element.querySelectorAll<HTMLElement>('[data-row]')].map(row => row.dataset['row'])
    const wanted = guide.index.entities.filter(({ type }) => type === 'place' || type === 'dish').map(({ id }) => id)
    expect([...all].sort()).toEqual([...wanted].sort())
  })

  it('has a filter for each kind, with its count', async () => {
    const { element, guide } = await mountAt('/map')
    for (const count of countKinds(guide.index.entities).values())
      expect(allByRole(element, 'button', new RegExp(`${count}$`)).length).toBeGreaterThan(0)
  })

  it('keeps the filter in the address', async () => {
    const { element, router } = await mountAt('/map')
    byRole(element, 'button', /^红色旧址/).click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ kinds: 'red' })
    byRole(element, 'button', /^土菜/).click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ kinds: 'red,dish' })
    byRole(element, 'button', /^去处/).click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('shows what the address asks for', async () => {
    const { element, guide } = await mountAt('/map?kinds=street,nonsense')
    expect(rows(element)).toEqual(filterForMap(guide.index.entities, ['street']).map(({ id }) => id))
    expect(byRole(element, 'button', /^老街/).getAttribute('aria-pressed')).toBe('true')
  })

  it('links each row to its page', async () => {
    const { element } = await mountAt('/en/map')
    expect(element.querySelector('[data-row="luo-ronghuan-guju"]')?.getAttribute('href')).toBe('/en/places/luo-ronghuan-guju')
  })
})

it('says where it cannot locate, and the button is off again', async () => {
  const { element } = await mountAt('/map')
  byRole(element, 'button', '我在哪里').click()
  await settled()
  expect(element.querySelector('.locate-words')?.textContent).toMatch(/不能定位|不许定位/)
  expect(byRole(element, 'button', '我在哪里').getAttribute('aria-pressed')).toBe('false')
})

it('puts the words of a refusal away when the button is pressed again, and then asks anew', async () => {
  const { element } = await mountAt('/map')
  const said = async (): Promise<string> => {
    byRole(element, 'button', '我在哪里').click()
    await settled()
    return element.querySelector('.locate-words')?.textContent ?? ''
  }
  expect(await said()).toMatch(/不能定位|不许定位/)
  expect(await said()).toBe('')
  expect(await said()).toMatch(/不能定位|不许定位/)
})

describe('the sheet of a place', () => {
  it('opens from its row, with the passage, and takes the focus', async () => {
    const { element, router } = await mountAt('/map')
    element.querySelector<HTMLElement>('[data-row="luo-ronghuan-guju"]')?.click()
    await settled()
    expect(router.currentRoute.value.query).toEqual({ place: 'luo-ronghuan-guju' })
    const heading = byRole(element, 'heading', '罗荣桓故居')
    expect(document.activeElement).toBe(heading)
    expect(element.querySelector('.sheet blockquote')?.textContent).toContain('心生景仰')
    expect(byRole(element, 'link', '看这个地方').getAttribute('href')).toBe('/places/luo-ronghuan-guju')
    expect(byRole(element, 'link', '在文中看').getAttribute('href')).toBe('/essays/zuishi-hengdong#luo-ronghuan-guju-1')
  })

  it('says what is known with its sources, how sure the position is and why, and what is near', async () => {
    const { element, guide } = await mountAt('/map?place=luo-ronghuan-guju')
    await settled()
    const { facts, positionEvidence, passages } = guide.detail('luo-ronghuan-guju') ?? {}
    const more = element.querySelector('.sheet .more')
    byRole(more ?? element, 'heading', '附近')
    for (const text of [...facts ?? [], { text: positionEvidence?.method }].map(({ text }) => text?.zh ?? 'nothing'))
      expect(more?.textContent).toContain(text)
    expect(more?.querySelectorAll('a[target=_blank]').length).toBeGreaterThan(0)
    expect(element.querySelectorAll('.sheet blockquote')).toHaveLength(passages?.length ?? 0)
  })

  it('can be added to a plan, handed over to map apps and shared', async () => {
    const { element } = await mountAt('/map?place=luo-ronghuan-guju')
    await settled()
    const sheet = element.querySelector('.sheet') ?? element
    byRole(sheet, 'button', '加入行程')
    expect(byRole(sheet, 'link', /^高德地图/).getAttribute('href')).toContain('coordinate=wgs84')
    byRole(sheet, 'button', '分享').click()
    await settled()
    expect(sheet.querySelector('.share')?.textContent).toMatch(/已交给|已复制|自己复制/)
  })

  it('heads the dishes of a town, and hands no dish over to a map app', async () => {
    const town = await mountAt('/map?place=xintang')
    await settled()
    byRole(town.element, 'heading', '这里的土菜')
    const dish = await mountAt('/map?place=xintang-xiaogurou')
    await settled()
    expect(dish.element.querySelector('.sheet .fact')).not.toBeNull()
    expect(dish.element.querySelector('.sheet .way')).toBeNull()
  })

  it('closes by its button and by Escape, and gives the focus back to the row', async () => {
    const { element } = await mountAt('/map')
    const row = element.querySelector<HTMLElement>('[data-row="wuji-laojie"]')
    row?.focus()
    row?.click()
    await settled()
    byRole(element, 'button', '关闭').click()
    await settled()
    expect(element.querySelector('.sheet')).toBeNull()
    expect(document.activeElement).toBe(row)
    row?.click()
    await settled()
    element.querySelector('.sheet')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await settled()
    expect(element.querySelector('.sheet')).toBeNull()
  })

  it('gives the focus back to the list where the map has no seal and the list was put away', async () => {
    const { element } = await mountAt('/map')
    const row = element.querySelector<HTMLElement>('[data-row="xiaojia-dawu"]')
    byRole(element, 'button', '列表').click()
    row?.focus()
    row?.click()
    await settled()
    expect(element.querySelector('.list-open')).toBeNull()
    // As on a phone.
    Object.assign(row ?? {}, { checkVisibility: () => element.querySelector('.list-open') !== null })
    byRole(element, 'button', '关闭').click()
    await settled()
    expect(element.querySelector('.list-open')).not.toBeNull()
    expect(document.activeElement).toBe(row)
  })

  it('leaves a filter that was chosen meanwhile, and goes back where there was none', async () => {
    const { element, router } = await mountAt('/map')
    const row = element.querySelector<HTMLElement>('[data-row="luo-ronghuan-guju"]')
    const back = vi.spyOn(router, 'back')
    const close = async (): Promise<void> => {
      // As the history of a browser says where one came from.
      Object.assign(router.options.history.state, { back: '/map' })
      byRole(element, 'button', '关闭').click()
      await settled()
    }
    row?.click()
    await settled()
    await close()
    expect(back).toHaveBeenCalledTimes(1)
    row?.click()
    await settled()
    byRole(element, 'button', /^红色旧址/).click()
    await settled()
    await close()
    expect(router.currentRoute.value.query).toEqual({ kinds: 'red' })
    expect(back).toHaveBeenCalledTimes(1)
  })

  it('opens from the address, for a dish as well', async () => {
    const { element } = await mountAt('/map?kinds=dish&place=yangqiao-fuzirou')
    await settled()
    expect(byRole(element, 'link', '看这道菜').getAttribute('href')).toBe('/dishes/yangqiao-fuzirou')
  })

  it('says so when the address names no place', async () => {
    const { element } = await mountAt('/map?place=nowhere')
    await settled()
    expect(element.querySelector('[role=alert]')?.textContent).toContain('图上没有这个地方')
  })
})
