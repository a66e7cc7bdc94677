import type { RealMap } from './cover'
import type { Scene } from './scene'
import type { Locale } from '@/domain/locale'
import type { Map as LeafletMap } from 'leaflet'
import { PMTiles } from 'pmtiles'
import { leafletLayer } from 'protomaps-leaflet'
import { mapPackMessages } from '@/locales/mapPack'
import { browserPackStore } from '@/platform/packStore'
import { closeUp, CLOSEST } from './closeUp'
import './gridLayer.js'
import { packLabels } from './packLabels'
import { packPaint } from './packPaint'
import { readPalette } from './paperPalette'
import { createReservedRoom } from './reservedRoom'

/** The detailed map as it lies under a chart. */
export interface ShownPack extends RealMap {
  /** Draw anew, in the colours of the theme as it is now and with the names of `locale`. */
  readonly redraw: (locale: Locale) => void
  /** Write the names anew around seals that have moved. */
  readonly relabel: () => void
  readonly remove: () => void
}

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

  const undo = closeUp(map)
  redraw(locale)
  return {
    credit: { words: pack.attribution, url: 'https://www.openstreetmap.org/copyright', reviewNumber: pack.reviewNumber },
    label: language => mapPackMessages[language].mapOf,
    redraw,
    relabel: () => relabel(),
    remove: () => {
      removeLayer()
      undo()
    },
  }
}
