// protomaps-leaflet takes Leaflet from the global scope, when it makes a layer and when that draws. It uses these
// two parts, which are not among those that every map needs.
import * as DomUtil from 'leaflet/src/dom/DomUtil.js'
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'

globalThis.L = { DomUtil, GridLayer }
