import type { Scene } from './scene'
import type { Locale } from '@/domain/locale'
import type { MapPack } from '@/domain/mapPack'
import type { Map as LeafletMap } from 'leaflet'
import { PMTiles } from 'pmtiles'
import { leafletLayer } from 'protomaps-leaflet'
import { mapPackMessages } from '@/locales/mapPack'
import { browserPackStore } from '@/platform/packStore'
import './gridLayer.js'
import './packOnMap.css'
import { packLabels } from './packLabels'
import { packPaint } from './packPaint'
import { readPalette } from './paperPalette'
import { createReservedRoom } from './reservedRoom'

/** The detailed map as it lies under a chart. */
export interface ShownPack {
  readonly pack: MapPack
  /** What assistive technology calls the map. */
  readonly label: (locale: Locale) => string
  /** Draw anew, in the colours of the theme as it is now and with the names of `locale`. */
  readonly redraw: (locale: Locale) => void
  /** Write the names anew around seals that have moved. */
  readonly relabel: () => void
  readonly remove: () => void
}

const CLOSEST = 17
const SHARPEST = 2

/** Lay the pack of this device under `map`, its names clear of the seals as `sceneAt` a zoom arranges them; `null` where there is none that is whole, to the last byte. */
export async function layPack(map: LeafletMap, base: string, locale: Locale, sceneAt: (zoom: number) => Scene): Promise<ShownPack | null> {
  const store = browserPackStore(base)
  const found = (await store?.read())?.find(({ pack, chunks }) => chunks.size === pack.chunks.length)
  if (store === undefined || found === undefined)
    return null
  const { pack } = found
  const proof = await store.prove(pack)
  // The map may have gone meanwhile.
  if (!('blob' in proof) || !map.getContainer().isConnected)
    return null
  const archive = new PMTiles({
    getKey: () => pack.sha256,
    getBytes: async (offset, length) => ({ data: await proof.blob.slice(offset, offset + length).arrayBuffer() }),
  })
  const { maxZoom: maxDataZoom } = await archive.getHeader()
  // Arranged once for all tiles of a zoom.
  let arranged: Scene | null = null
  const reserved = createReservedRoom(zoom => arranged = arranged?.zoom === zoom ? arranged : sceneAt(zoom))
  let relabel = (): void => {}
  let removeLayer = (): void => {}

  function redraw(locale: Locale): void {
    removeLayer()
    arranged = null
    const palette = readPalette(map.getContainer())
    const layer = leafletLayer({
      url: archive,
      maxDataZoom,
      maxZoom: CLOSEST,
      bounds: [[pack.bounds.south, pack.bounds.west], [pack.bounds.north, pack.bounds.east]],
      paintRules: packPaint(palette),
      labelRules: packLabels(palette, locale, reserved),
      lang: locale,
      attribution: '',
      devicePixelRatio: Math.min(devicePixelRatio, SHARPEST),
      keepBuffer: 1,
    })
    layer['addTo'](map)
    removeLayer = () => layer['remove']()
    relabel = () => {
      arranged = null
      layer.clearLayout()
      layer.rerenderTiles()
    }
  }

  const before = { maxZoom: map.getMaxZoom(), zoomSnap: map.options.zoomSnap ?? 1 }
  // Tiles are sharp, and without seams, at whole zooms only.
  map.options.zoomSnap = 1
  map.setMaxZoom(CLOSEST)
  map.setZoom(Math.round(map.getZoom()), { animate: false })
  redraw(locale)
  // Within an area of doubt that fills the screen, its wash would only dull the map.
  const setClose = (): void => {
    map.getContainer().classList.toggle('chart--close', map.getZoom() > before.maxZoom)
  }
  map.on('zoomend', setClose)
  return {
    pack,
    label: language => mapPackMessages[language].mapOf,
    redraw,
    relabel: () => relabel(),
    remove: () => {
      removeLayer()
      map.off('zoomend', setClose)
      map.options.zoomSnap = before.zoomSnap
      map.setMaxZoom(before.maxZoom)
    },
  }
}
