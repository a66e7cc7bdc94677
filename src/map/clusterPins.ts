import type { MapPin } from '@/domain/cartography/pin'
import type { LatLng } from '@/domain/position'
import Supercluster from 'supercluster'

/** Many pins that would stand on one another. */
export interface PinCluster {
  readonly at: LatLng
  readonly count: number
  /** The zoom at which it falls apart. */
  readonly opensAt: number
}

/** What there is to draw in one view. */
export interface ClusteredPins {
  readonly pins: readonly MapPin[]
  readonly clusters: readonly PinCluster[]
}

/** A part of the map. */
export interface View {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

// Pixels: two targets and the room between them, so that a slow phone has few marks to move.
const RADIUS = 110
const LAST_CLUSTERED_ZOOM = 12

/** Sort `pins` for clustering; the answer tells what to draw in a view at a zoom. */
export function clusterPins(pins: readonly MapPin[]): (view: View, zoom: number) => ClusteredPins {
  const index = new Supercluster<{ readonly pin: MapPin }>({ radius: RADIUS, extent: 256, maxZoom: LAST_CLUSTERED_ZOOM })
  index.load(pins.map(pin => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [pin.at.lng, pin.at.lat] },
    properties: { pin },
  })))
  return ({ west, south, east, north }, zoom) => {
    const found = index.getClusters([west, south, east, north], Math.floor(zoom))
    const clusters: PinCluster[] = []
    const alone: MapPin[] = []
    for (const { properties, geometry: { coordinates: [lng = 0, lat = 0] } } of found) {
      if ('pin' in properties)
        alone.push(properties.pin)
      else
        clusters.push({ at: { lat, lng }, count: properties.point_count, opensAt: index.getClusterExpansionZoom(properties.cluster_id) })
    }
    return { pins: alone, clusters }
  }
}
