import type { PlaceBrief } from './entity'
import type { LatLng } from './position'

/** The map apps that a place can be handed to; `geo` is whatever the phone opens such links with. */
const MAP_APPS = ['amap', 'baidu', 'tencent', 'apple', 'google', 'geo'] as const
export type MapApp = (typeof MAP_APPS)[number]

/** A link that opens a place in a map app: at a spot, or, where only an area is known, by searching its name. */
export interface HandOverLink {
  readonly app: MapApp
  readonly url: string
}

/** How a place is handed over, with one link for each map app. */
export interface HandOver {
  readonly by: 'spot' | 'name'
  readonly links: readonly HandOverLink[]
}

/** The county that the guide is of. */
export const COUNTY = '衡东县'
/** The county's administrative code. */
const COUNTY_CODE = '430424'
const CALLER = 'hengdong-guide'

type Destination = Pick<PlaceBrief, 'names' | 'position' | 'isOutside'>

/** The links for `place`. A WGS 84 spot names its datum where the app lets it; anything vaguer goes by name. */
export function handOver({ names, position, isOutside }: Destination): HandOver {
  const name = names.zh
  if (position.type === 'point')
    return { by: 'spot', links: MAP_APPS.map(app => ({ app, url: spotUrl(app, position.at, name) })) }
  const inCounty = !isOutside && !(position.type === 'unknown' && position.because !== 'not-found')
  return { by: 'name', links: MAP_APPS.map(app => ({ app, url: nameUrl(app, name, inCounty) })) }
}

function spotUrl(app: MapApp, { lat, lng }: LatLng, name: string): string {
  const title = encode(name)
  switch (app) {
    case 'amap':
      return `https://uri.amap.com/marker?position=${lng},${lat}&name=${title}&coordinate=wgs84&callnative=1&src=${CALLER}`
    case 'baidu':
      return `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${title}&content=${title}&output=html&coord_type=wgs84&src=${CALLER}`
    case 'tencent':
      return `https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${title}&coord_type=1&referer=${CALLER}`
    case 'apple':
      return `https://maps.apple.com/?ll=${lat},${lng}&q=${title}`
    case 'google':
      return `https://www.google.com/maps/search/?api=1&query=${lat},${lng}`
    case 'geo':
      return `geo:${lat},${lng}?q=${lat},${lng}(${title})`
  }
}

/** The link that lets `app` search for a Chinese name, in the county or, where it may lie elsewhere, anywhere. */
export function nameUrl(app: MapApp, name: string, inCounty: boolean): string {
  const title = encode(name)
  const place = encode(inCounty ? `${name} ${COUNTY}` : name)
  const region = encode(inCounty ? COUNTY : '全国')
  switch (app) {
    case 'amap':
      return `https://uri.amap.com/search?keyword=${title}${inCounty ? `&city=${COUNTY_CODE}` : ''}&callnative=1&src=${CALLER}`
    case 'baidu':
      return `https://api.map.baidu.com/place/search?query=${title}&region=${region}&output=html&src=${CALLER}`
    case 'tencent':
      return `https://apis.map.qq.com/uri/v1/search?keyword=${title}&region=${region}&referer=${CALLER}`
    case 'apple':
      return `https://maps.apple.com/?q=${place}`
    case 'google':
      return `https://www.google.com/maps/search/?api=1&query=${place}`
    case 'geo':
      return `geo:0,0?q=${place}`
  }
}

// A bracket or quotation mark inside a name would end it too early in some of these links.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[()'!*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
