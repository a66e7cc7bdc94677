import type { LatLng } from '@/domain/position'
import type { Map as LeafletMap } from 'leaflet'
import { map as createMap } from 'leaflet'
import { beforeEach, expect, it, vi } from 'vitest'
import { createTrackLayer } from '@/map/createTrackLayer'

const WALK: readonly LatLng[] = [{ lat: 27.1, lng: 112.95 }, { lat: 27.12, lng: 112.97 }, { lat: 27.13, lng: 112.98 }]
let host: HTMLElement
let map: LeafletMap
let track: ReturnType<typeof createTrackLayer>

beforeEach(() => {
  host = document.createElement('div')
  document.body.replaceChildren(host)
  map = createMap(host, { center: [27.08, 112.95], zoom: 10 })
  track = createTrackLayer(map)
  track.layer.addTo(map)
})

it('draws a line that grows for hours on one ground', () => {
  for (let length = 2; length <= WALK.length; length += 1)
    track.update([WALK.slice(0, length)])
  expect(host.querySelectorAll('.leaflet-overlay-pane svg')).toHaveLength(1)
  expect(host.querySelectorAll('.leaflet-overlay-pane path')).toHaveLength(2)
})

it('takes the line away when there is none any more', () => {
  track.update([WALK])
  track.update([])
  expect(host.querySelectorAll('.leaflet-overlay-pane path')).toHaveLength(0)
})

it('brings the first line into view, and leaves the map where it is from then on', () => {
  const fit = vi.spyOn(map, 'fitBounds')
  track.update([])
  track.update([WALK.slice(0, 2)])
  track.update([WALK])
  expect(fit).toHaveBeenCalledTimes(1)
})
