import type { Basemap, BasemapLine, Waymark } from '@/domain/guide'
import type { LatLng } from '@/domain/position'
import type { Reached, RoadEdge } from './shortestPaths'
import { distanceMetres } from '@/domain/distance'
import { shortestPaths } from './shortestPaths'

/** A way along the schematic roads, with what leads to them at both ends. */
export interface RoadWay {
  readonly metres: number
  readonly minutes: number
}

/** The schematic roads of the base map as a network; undefined where it has no way to offer. */
export type RoadNetwork = (from: LatLng, to: LatLng) => RoadWay | undefined

/** Longest piece of a line between two nodes, and how far from a road a spot may lie, in metres. */
const PIECE = 500
const REACH = 4000
/** Roads are known to some two kilometres, so ends as near as this are taken to meet; an exit may stand farther off. */
const ROADS_MEET = 2000
const EXIT_MEETS = 5000
/** The drawing leaves out bends. */
const BENDS = 1.15
const ACCESS_DETOUR = 1.4
/** Kilometres an hour. */
const SPEED = { motorway: 90, road: 42, access: 25 }

interface Node {
  readonly at: LatLng
  readonly line: BasemapLine
  readonly isEnd: boolean
}

/** Build the network; motorways are joined to other roads only at the exits that are known. */
export function roadNetwork({ lines }: Pick<Basemap, 'lines'>, waymarks: readonly Waymark[], takesMotorways: boolean): RoadNetwork {
  const nodes: Node[] = []
  const edges: RoadEdge[][] = []

  function connect(a: number, b: number, metres: number, speed: number): void {
    const minutes = metres / 1000 / speed * 60
    edges[a]?.push({ to: b, metres, minutes })
    edges[b]?.push({ to: a, metres, minutes })
  }

  function nearest(at: LatLng, within: number, fits: (node: Node) => boolean): number | undefined {
    let best: number | undefined
    let least = within
    nodes.forEach((node, index) => {
      const metres = fits(node) ? distanceMetres(at, node.at) : Infinity
      if (metres <= least) {
        best = index
        least = metres
      }
    })
    return best
  }

  for (const line of lines.filter(({ kind }) => kind === 'road' || (takesMotorways && kind === 'motorway'))) {
    const spots = densify(line.points.map(([lng, lat]) => ({ lat, lng })))
    spots.forEach((at, index) => {
      nodes.push({ at, line, isEnd: index === 0 || index === spots.length - 1 })
      edges.push([])
      const before = spots[index - 1]
      if (before !== undefined)
        connect(nodes.length - 2, nodes.length - 1, distanceMetres(before, at) * BENDS, SPEED[line.kind === 'motorway' ? 'motorway' : 'road'])
    })
  }
  const near = (at: LatLng, to: number | undefined, from: number): void => {
    const there = to === undefined ? undefined : nodes[to]
    if (to !== undefined && there !== undefined)
      connect(from, to, distanceMetres(at, there.at) * ACCESS_DETOUR, SPEED.access)
  }
  nodes.forEach(({ at, line, isEnd }, index) => {
    if (isEnd && line.kind === 'road')
      near(at, nearest(at, ROADS_MEET, other => other.line !== line && other.line.kind === 'road'), index)
  })
  // Lines of one sort meet where they have the very same point.
  const crossings = new Map<string, number>()
  nodes.forEach(({ at, line }, index) => {
    const crossing = `${line.kind} ${at.lat} ${at.lng}`
    const other = crossings.get(crossing)
    if (other === undefined)
      crossings.set(crossing, index)
    else
      connect(index, other, 0, SPEED.road)
  })
  for (const { at } of waymarks.filter(({ kind }) => kind === 'exit')) {
    const ramp = nearest(at, REACH, ({ line }) => line.kind === 'motorway')
    if (ramp !== undefined)
      near(at, nearest(at, EXIT_MEETS, ({ line }) => line.kind === 'road'), ramp)
  }

  const paths = new Map<number, Reached>()
  const snapped = new WeakMap<LatLng, { readonly node: number | undefined }>()

  function snap(at: LatLng): number | undefined {
    const found = snapped.get(at) ?? { node: nearest(at, REACH, ({ line }) => line.kind === 'road') }
    snapped.set(at, found)
    return found.node
  }

  function between(a: number, b: number): RoadWay {
    // Roads lead both ways, so that paths from either end will do.
    const [start, end] = !paths.has(a) && paths.has(b) ? [b, a] : [a, b]
    const found = paths.get(start) ?? shortestPaths(edges, start)
    paths.set(start, found)
    return { metres: found.metres[end] ?? Infinity, minutes: found.minutes[end] ?? Infinity }
  }

  return (from, to) => {
    const [start, end] = [snap(from), snap(to)]
    const [first, last] = [nodes[start ?? -1], nodes[end ?? -1]]
    if (start === undefined || end === undefined || first === undefined || last === undefined)
      return undefined
    const access = (distanceMetres(from, first.at) + distanceMetres(to, last.at)) * ACCESS_DETOUR
    const { metres, minutes } = between(start, end)
    return Number.isFinite(minutes) ? { metres: metres + access, minutes: minutes + access / 1000 / SPEED.access * 60 } : undefined
  }
}

function densify(points: readonly LatLng[]): readonly LatLng[] {
  return points.flatMap((at, index) => {
    const next = points[index + 1]
    if (next === undefined)
      return [at]
    const pieces = Math.max(1, Math.ceil(distanceMetres(at, next) / PIECE))
    return Array.from({ length: pieces }, (_, piece) => ({
      lat: at.lat + (next.lat - at.lat) * piece / pieces,
      lng: at.lng + (next.lng - at.lng) * piece / pieces,
    }))
  })
}
