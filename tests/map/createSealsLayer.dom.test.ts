import type { SealsListener } from '@/map/createSealsLayer'
import { map as createMap } from 'leaflet'
import { beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { placePins } from '@/domain/cartography/pin'
import { setText } from '@/domain/cartography/textSize'
import { createSealsLayer } from '@/map/createSealsLayer'
import { byRole } from '../fixtures/byRole'
import { realIndex } from './realIndex'

const pins = placePins(realIndex(inject('guide')).entities.filter(entity => entity.type === 'place')).slice(0, 3)
const named = pins.map((pin, n) => ({
  seal: { pin, spot: { x: 0, y: 0 }, at: { x: n * 10, y: 0 }, label: { side: 'right' as const, text: setText(pin.names.zh, 12) } },
  accessibleName: `${pin.names.zh}，山`,
}))
const NOTHING: ReadonlySet<string> = new Set()
let host: HTMLElement
let listener: SealsListener
let layer: ReturnType<typeof createSealsLayer>

beforeEach(() => {
  host = document.createElement('div')
  document.body.replaceChildren(host)
  listener = { select: vi.fn(), hover: vi.fn(), focus: vi.fn() }
  layer = createSealsLayer(listener)
  layer.layer.addTo(createMap(host, { center: [27.08, 112.95], zoom: 10 }))
  layer.update({ seals: named, selected: null, raised: NOTHING })
})

describe('the seals', () => {
  it('are buttons with names, in the order given', () => {
    const names = [...host.querySelectorAll('button')].map(button => button.getAttribute('aria-label'))
    expect(names).toEqual(named.map(({ accessibleName }) => accessibleName))
  })

  it('tell what was chosen', () => {
    byRole(host, 'button', `${pins[1]?.names.zh}，山`).click()
    expect(listener.select).toHaveBeenCalledWith(pins[1]?.id)
  })

  it('keep their elements, and with them the focus, when the arrangement changes', () => {
    const before = [...host.querySelectorAll('button')]
    before[2]?.focus()
    layer.update({ seals: named.map(each => ({ ...each, seal: { ...each.seal, at: { x: 9, y: 9 } } })), selected: null, raised: NOTHING })
    expect([...host.querySelectorAll('button')]).toEqual(before)
    expect(document.activeElement).toBe(before[2])
  })

  it('say which one is selected', () => {
    layer.update({ seals: named, selected: pins[0]?.id ?? null, raised: NOTHING })
    expect([...host.querySelectorAll('button')].map(button => button.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false'])
  })

  it('go when their pins go', () => {
    layer.update({ seals: named.slice(1), selected: null, raised: NOTHING })
    expect(host.querySelectorAll('button')).toHaveLength(2)
  })

  it('take the focus by id', () => {
    layer.focus(pins[1]?.id ?? '')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`${pins[1]?.names.zh}，山`)
  })
})
