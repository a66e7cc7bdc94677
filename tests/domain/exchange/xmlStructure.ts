import type { XmlElement } from '@/domain/exchange/xmlTree'

/** The children an element may have, in the order that the schema demands; `+` after a name: any number of them. */
export type Structure = Readonly<Record<string, readonly string[]>>

const WAYPOINT = ['ele', 'time', 'magvar', 'geoidheight', 'name', 'cmt', 'desc', 'src', 'link+', 'sym', 'type', 'fix', 'sat', 'hdop', 'vdop', 'pdop', 'ageofdgpsdata', 'dgpsid', 'extensions']

/** The sequences of http://www.topografix.com/GPX/1/1/gpx.xsd that are in use. */
export const GPX_1_1: Structure = {
  gpx: ['metadata', 'wpt+', 'rte+', 'trk+', 'extensions'],
  metadata: ['name', 'desc', 'author', 'copyright', 'link+', 'time', 'keywords', 'bounds', 'extensions'],
  wpt: WAYPOINT,
  rtept: WAYPOINT,
  rte: ['name', 'cmt', 'desc', 'src', 'link+', 'number', 'type', 'extensions', 'rtept+'],
  link: ['text', 'type'],
}

const FEATURE = ['name', 'visibility', 'open', 'address', 'phoneNumber', 'Snippet', 'description', 'TimeStamp', 'TimeSpan', 'styleUrl', 'Style+', 'Region', 'ExtendedData']

/** The sequences of http://schemas.opengis.net/kml/2.2.0/ogckml22.xsd that are in use. */
export const KML_2_2: Structure = {
  kml: ['Document'],
  Document: [...FEATURE, 'Schema+', 'Folder+'],
  Folder: [...FEATURE, 'Placemark+'],
  Placemark: [...FEATURE, 'Point', 'LineString'],
  ExtendedData: ['Data+'],
  Data: ['displayName', 'value'],
  Point: ['extrude', 'altitudeMode', 'coordinates'],
  LineString: ['extrude', 'tessellate', 'altitudeMode', 'coordinates'],
}

/** Where a tree departs from `structure`: foreign children, wrong order, too many. */
export function departures(element: XmlElement, structure: Structure): readonly string[] {
  const order = structure[element.name] ?? []
  const found: string[] = []
  let at = 0
  element.children.forEach((child, nth) => {
    const next = order.findIndex(name => name.replace('+', '') === child.name)
    const isRepeated = element.children[nth - 1]?.name === child.name
    if (next < at || (isRepeated && !order[next]?.endsWith('+')))
      found.push(`${element.name} > ${child.name}`)
    at = Math.max(at, next)
    found.push(...departures(child, structure))
  })
  return found
}
