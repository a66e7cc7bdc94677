import { map as createMap } from 'leaflet'
import { expect, it } from 'vitest'
import { keepStill } from '@/map/keepStill'

/** A map of a size that a step of the arrow keys fits into. */
function mapOn(isStill: boolean) {
  const host = document.createElement('div')
  Object.defineProperties(host, { clientWidth: { value: 400 }, clientHeight: { value: 400 } })
  document.body.replaceChildren(host)
  const map = createMap(host, { center: [27.08, 112.95], zoom: 10, zoomAnimation: false })
  if (isStill)
    keepStill(map)
  return map
}

it.each([
  ['pans in steps where nobody minds', false],
  ['is there at once for who asks for stillness, by an arrow key too', true],
])('%s', (_, isStill) => {
  const map = mapOn(isStill)
  map.getContainer().dispatchEvent(new Event('focus'))
  const key = new KeyboardEvent('keydown', { key: 'ArrowRight' })
  Object.defineProperty(key, 'keyCode', { value: 39 })
  document.dispatchEvent(key)
  expect(map.getCenter().lng > 112.96).toBe(isStill)
})

it('is back within its bounds at once', () => {
  const map = mapOn(true)
  map.setMaxBounds([[27, 112.9], [27.2, 113]])
  map.panBy([300, 0])
  expect(map.getCenter().lng).toBeCloseTo(112.95, 1)
})
