// The parts of Leaflet that the guide uses. The build puts this in the place of the package, whose bundle
// cannot be shaken; see docs/decisions. Types are those of the whole package.
import { Control } from 'leaflet/src/control/Control.js'
import { scale } from 'leaflet/src/control/Control.Scale.js'
import * as DomUtil from 'leaflet/src/dom/DomUtil.js'
import { svg } from 'leaflet/src/layer/vector/SVG.js'
import { Map } from 'leaflet/src/map/Map.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'

// Leaflet's own lookup also brings its canvas renderer; here every path names its renderer.
Map.include({
  getRenderer(layer) {
    const renderer = layer.options.renderer ?? (this._renderer ??= svg())
    if (!this.hasLayer(renderer))
      this.addLayer(renderer)
    return renderer
  },
})

export const control = { scale }
export { Control, DomUtil, Map, svg }
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js'
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { Point, toPoint as point } from 'leaflet/src/geometry/Point.js'
export { Layer } from 'leaflet/src/layer/Layer.js'
export { layerGroup } from 'leaflet/src/layer/LayerGroup.js'
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js'
export { marker } from 'leaflet/src/layer/marker/Marker.js'
export { circle } from 'leaflet/src/layer/vector/Circle.js'
export { circleMarker } from 'leaflet/src/layer/vector/CircleMarker.js'
export { polyline } from 'leaflet/src/layer/vector/Polyline.js'
export { createMap as map } from 'leaflet/src/map/Map.js'
