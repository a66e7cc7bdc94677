import type { PaperPalette } from './paperPalette'
import type { Locale } from '@/domain/locale'
import type { Feature, Filter, JsonObject, LabelRule, LabelSymbolizer } from 'protomaps-leaflet'
import { CenteredTextSymbolizer, CircleSymbolizer, GeomType, GroupSymbolizer, LineLabelSymbolizer, OffsetTextSymbolizer, TextPlacements } from 'protomaps-leaflet'
import { firstFree } from './firstFree'
import { ofKind } from './packPaint'

/** Places by how large their name is written, the largest first; the last takes the rest. */
const TOWNS = [['city'], ['town'], ['village', 'suburb'], []] as const
const SIGHTS = ['peak', 'place_of_worship', 'attraction', 'viewpoint', 'temple', 'monument', 'memorial', 'museum', 'park', 'cave_entrance', 'waterfall', 'spring']
const USES = ['toilets', 'bus_station', 'station', 'hospital', 'pharmacy', 'drinking_water', 'shelter', 'parking', 'police']

/** Where the name of a town goes whose spot a seal lies on, the best first. */
const ASIDE = [
  { placement: TextPlacements.S, x: 0, y: 1 },
  { placement: TextPlacements.N, x: 0, y: -1 },
  { placement: TextPlacements.E, x: 1, y: 0 },
  { placement: TextPlacements.W, x: -1, y: 0 },
  { placement: TextPlacements.Se, x: 0.7, y: 0.7 },
  { placement: TextPlacements.Sw, x: -0.7, y: 0.7 },
  { placement: TextPlacements.Ne, x: 0.7, y: -0.7 },
  { placement: TextPlacements.Nw, x: -0.7, y: -0.7 },
] as const
/** How far off then, in CSS px: close by, or clear of a seal that stands on the very spot. */
const FAR_OFF = [7, 19]

/** The names of a feature to try, in order; the fonts are those of the device, which has the characters. */
function nameProps(locale: Locale): string[] {
  return locale === 'en' ? ['name:en', 'name'] : ['name:zh-Hans', 'name:zh', 'name']
}

const rank = (props: JsonObject): number => typeof props['population_rank'] === 'number' ? -props['population_rank'] : 0
const height = (props: JsonObject): number => typeof props['elevation'] === 'number' ? -props['elevation'] : 0
const isPoint: Filter = (_zoom, { geomType }) => geomType === GeomType.Point

function townOf(index: number): Filter {
  return (_zoom, { props }: Feature) => {
    const found = TOWNS.findIndex(kinds => kinds.some(kind => kind === props['kind_detail']))
    return props['kind'] === 'locality' && (found < 0 ? TOWNS.length - 1 : found) === index
  }
}

/** `name` with a dot on the spot that it stands beside, which a seal may hide. */
function dotted(name: LabelSymbolizer, fill: string): LabelSymbolizer {
  return {
    place: (layout, geom, feature) => name.place(layout, geom, feature)?.map(label => ({
      ...label,
      draw: (context, extra) => {
        context.fillStyle = fill
        context.beginPath()
        context.arc(0, 0, 2.5, 0, 2 * Math.PI)
        context.fill()
        label.draw(context, extra)
      },
    })),
  }
}

/** What is written on the pack, where `reserved` leaves room; a rule's names give way to those of the rules before it. */
export function packLabels(palette: PaperPalette, locale: Locale, reserved: LabelSymbolizer): LabelRule[] {
  const { paper, ink, inkQuiet, river, waterWash, path, hillInk, song, sans } = palette
  const labelProps = nameProps(locale)
  const halo = { labelProps, stroke: paper, width: 1.5, lineHeight: 1.3 }
  const town = (size: number, weight: number, family: string, fill: string): LabelSymbolizer => {
    const look = { ...halo, fill, font: (zoom: number) => `${weight} ${zoom < 12 ? size - 2 : size}px ${family}` }
    return firstFree([
      new CenteredTextSymbolizer(look),
      ...FAR_OFF.flatMap(far => ASIDE.map(({ placement, x, y }) => dotted(new OffsetTextSymbolizer({ ...look, offsetX: x * far, offsetY: y * far, placements: [placement] }), fill))),
    ], labelProps)
  }
  const along = (size: number, fill: string, stroke: string, family: string, style = ''): LineLabelSymbolizer =>
    new LineLabelSymbolizer({ labelProps, fill, stroke, width: 3, font: `${style}${size}px ${family}`, position: 2, repeatDistance: 300 })
  const spot = (fill: string, size: number): GroupSymbolizer => new GroupSymbolizer([
    new CircleSymbolizer({ radius: 2.5, fill, stroke: paper, width: 1 }),
    new OffsetTextSymbolizer({ ...halo, fill, font: `${size}px ${sans}`, offsetX: 0, offsetY: 7, placements: [TextPlacements.S], justify: 2 }),
  ])
  return [
    { dataLayer: 'earth', symbolizer: reserved },
    { dataLayer: 'places', minzoom: 6, symbolizer: town(18, 700, song, ink), filter: townOf(0), sort: (one, other) => rank(one) - rank(other) },
    { dataLayer: 'places', minzoom: 9, symbolizer: town(15, 700, song, ink), filter: townOf(1), sort: (one, other) => rank(one) - rank(other) },
    { dataLayer: 'pois', minzoom: 11, symbolizer: spot(hillInk, 12), filter: ofKind('peak'), sort: (one, other) => height(one) - height(other) },
    { dataLayer: 'places', minzoom: 11, symbolizer: town(13, 400, sans, inkQuiet), filter: townOf(2) },
    { dataLayer: 'water', minzoom: 8, symbolizer: along(14, river, waterWash, song, 'italic 700 '), filter: ofKind('river', 'canal') },
    { dataLayer: 'water', minzoom: 12, symbolizer: town(12, 400, song, river), filter: isPoint },
    { dataLayer: 'roads', minzoom: 13, symbolizer: along(12, path, paper, sans), filter: ofKind('path') },
    { dataLayer: 'pois', minzoom: 13, symbolizer: spot(ink, 12), filter: ofKind(...SIGHTS.slice(1)) },
    { dataLayer: 'places', minzoom: 13, symbolizer: town(12, 400, sans, inkQuiet), filter: townOf(3) },
    { dataLayer: 'roads', minzoom: 11, symbolizer: along(12, inkQuiet, paper, sans), filter: ofKind('highway', 'major_road', 'medium_road') },
    { dataLayer: 'roads', minzoom: 14, symbolizer: along(11, inkQuiet, paper, sans), filter: ofKind('minor_road') },
    { dataLayer: 'water', minzoom: 13, symbolizer: along(11, river, waterWash, song, 'italic '), filter: ofKind('stream') },
    { dataLayer: 'pois', minzoom: 15, symbolizer: spot(inkQuiet, 11), filter: ofKind(...USES) },
  ]
}
