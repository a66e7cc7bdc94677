// The layer of pictures: not among the parts that every map needs, so it comes with the map that uses it.
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
