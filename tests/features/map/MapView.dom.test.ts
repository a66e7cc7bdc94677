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
