import type { PaperPalette } from './paperPalette'
import type { Filter, PaintRule } from 'protomaps-leaflet'
import { GeomType, LineSymbolizer, linear, PolygonSymbolizer } from 'protomaps-leaflet'

const WOODS = ['forest', 'wood', 'nature_reserve', 'park', 'national_park', 'orchard']
const GREENS = ['grass', 'grassland', 'scrub', 'meadow', 'village_green', 'garden']
const SETTLED = ['residential', 'commercial', 'industrial', 'school', 'university', 'hospital', 'pedestrian', 'neighbourhood']
const WATERCOURSES = ['river', 'canal']
const BROOKS = ['stream', 'ditch', 'drain']

/** True for features of one of these kinds. */
export function ofKind(...kinds: readonly string[]): Filter {
  return (_zoom, { props }) => typeof props['kind'] === 'string' && kinds.includes(props['kind'])
}

/** True for ways that are climbed on steps. */
export const isSteps: Filter = (_zoom, { props }) => props['kind'] === 'path' && props['kind_detail'] === 'steps'

/** True for ways that are walked: paths, field tracks, footways. */
export const isPath: Filter = (zoom, feature) => feature.props['kind'] === 'path' && !isSteps(zoom, feature)

const isLine: Filter = (_zoom, { geomType }) => geomType === GeomType.Line
const both = (one: Filter, other: Filter): Filter => (zoom, feature) => one(zoom, feature) && other(zoom, feature)

type Stops = [zoom: number, width: number][]
type LineLook = ConstructorParameters<typeof LineSymbolizer>[0]

/** A line; `stops` are pairs of zoom and width in pixels. */
function line(stops: Stops, color: string, look: LineLook = {}): LineSymbolizer {
  return new LineSymbolizer({ color, width: linear(stops), lineJoin: 'round', lineCap: 'round', ...look })
}

/** How the pack is painted, from the ground up: the guide's paper, with what a walker needs drawn strongest. */
export function packPaint(palette: PaperPalette): PaintRule[] {
  const { paper, building, hillWash, hillLine, waterWash, waterLine, roadEdge, motorway, rail, path } = palette
  const minor: Stops = [[12, 0.6], [14, 2.6], [17, 9]]
  const major: Stops = [[8, 1], [11, 2], [14, 5], [17, 13]]
  const highway: Stops = [[7, 2.5], [11, 4], [14, 7], [17, 15]]
  const within = (stops: Stops): Stops => stops.map(([zoom, width]) => [zoom, Math.max(0, width - 1.4)])
  const [minorRoad, majorRoad, motorways, railway] = [ofKind('minor_road', 'other'), ofKind('major_road', 'medium_road'), ofKind('highway'), ofKind('rail')]
  return [
    { dataLayer: 'landcover', symbolizer: new PolygonSymbolizer({ fill: hillWash, opacity: 0.7 }), filter: ofKind('forest', 'scrub', 'grassland') },
    { dataLayer: 'landuse', symbolizer: new PolygonSymbolizer({ fill: hillWash }), filter: ofKind(...WOODS) },
    { dataLayer: 'landuse', symbolizer: new PolygonSymbolizer({ fill: hillWash, opacity: 0.5 }), filter: ofKind(...GREENS) },
    { dataLayer: 'landuse', symbolizer: new PolygonSymbolizer({ fill: building, opacity: 0.35 }), filter: ofKind(...SETTLED) },
    { dataLayer: 'water', symbolizer: new PolygonSymbolizer({ fill: waterWash, stroke: waterLine, width: 1 }), filter: (_zoom, { geomType }) => geomType === GeomType.Polygon },
    { dataLayer: 'water', minzoom: 12, symbolizer: line([[12, 0.8], [17, 3]], waterLine), filter: both(isLine, ofKind(...BROOKS)) },
    { dataLayer: 'water', symbolizer: line([[6, 3], [10, 7], [14, 13], [17, 22]], waterWash), filter: both(isLine, ofKind(...WATERCOURSES)) },
    { dataLayer: 'water', symbolizer: line([[6, 1.2], [10, 2.4], [14, 4], [17, 6]], waterLine), filter: both(isLine, ofKind(...WATERCOURSES)) },
    { dataLayer: 'buildings', minzoom: 14, symbolizer: new PolygonSymbolizer({ fill: building, stroke: roadEdge, width: 0.4 }) },
    { dataLayer: 'roads', minzoom: 12, symbolizer: line(minor, roadEdge), filter: minorRoad },
    { dataLayer: 'roads', symbolizer: line(major, roadEdge), filter: majorRoad },
    { dataLayer: 'roads', symbolizer: line(highway, motorway), filter: motorways },
    { dataLayer: 'roads', minzoom: 14, symbolizer: line(within(minor), paper), filter: minorRoad },
    { dataLayer: 'roads', minzoom: 12, symbolizer: line(within(major), paper), filter: majorRoad },
    { dataLayer: 'roads', minzoom: 9, symbolizer: line(within(highway), paper), filter: motorways },
    { dataLayer: 'roads', symbolizer: line([[8, 1], [17, 2.5]], rail), filter: railway },
    { dataLayer: 'roads', minzoom: 10, symbolizer: line([[10, 4], [17, 8]], rail, { dash: [1.2, 9], lineCap: 'butt' }), filter: railway },
    { dataLayer: 'roads', minzoom: 12, symbolizer: line([[12, 3], [17, 6]], paper), filter: ofKind('path') },
    { dataLayer: 'roads', minzoom: 12, symbolizer: line([[12, 1.4], [15, 2], [17, 2.8]], path, { dash: [6, 4], lineCap: 'butt' }), filter: isPath },
    // Rungs between two rails, as a stair is drawn on a plan.
    { dataLayer: 'roads', minzoom: 12, symbolizer: line([[12, 3], [15, 5.5], [17, 8]], path, { dash: [1.5, 2], lineCap: 'butt' }), filter: isSteps },
    { dataLayer: 'roads', minzoom: 12, symbolizer: line([[12, 0.8], [17, 1.2]], hillLine), filter: ofKind('aerialway') },
  ]
}
