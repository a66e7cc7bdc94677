import type { Cover } from './cover'
import type { Locale } from '@/domain/locale'
import { tiandituTiles } from '@/domain/cartography/tianditu'
import { onlineMapMessages } from '@/locales/onlineMap'
import { closeUp, CLOSEST } from './closeUp'
import { tileLayer } from './tileLayer.js'
import './tiandituCover.css'

/** What showing 天地图 needs, and who hears that not one of its tiles came. */
export interface TiandituOptions {
  readonly key: string
  readonly locale: Locale
  readonly onFailed: () => void
}

/** The map of 天地图 from its servers: pictures that the browser asks for as the map is moved, and that nothing here keeps. */
export function tiandituCover({ key, locale, onFailed }: TiandituOptions): Cover {
  return {
    // The number of the map that it shows is the service's own, and changes with its editions.
    credit: { words: onlineMapMessages[locale].credit, url: 'https://www.tianditu.gov.cn/', reviewNumber: null },
    label: language => onlineMapMessages[language].mapOf,
    lay: (map, onShown) => {
      // A key is bound to the sites that may use it, so the service must be told the site; never the page.
      const options = { subdomains: '01234567', minZoom: 1, maxZoom: CLOSEST, className: 'tianditu', referrerPolicy: 'strict-origin', keepBuffer: 1 } as const
      const undo = closeUp(map)
      const ground = tileLayer(tiandituTiles('vec', key), options)
      const names = tileLayer(tiandituTiles(locale === 'en' ? 'eva' : 'cva', key), options)
      let came = 0
      ground.on('tileload', () => ++came === 1 && onShown())
      ground.on('load', () => came === 0 && onFailed())
      ground.addTo(map)
      names.addTo(map)
      return () => {
        ground.remove()
        names.remove()
        undo()
      }
    },
  }
}
