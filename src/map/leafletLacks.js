// What Leaflet imports and the guide never uses: drawing in Internet Explorer, dragging markers, the stock pin.
// The build puts this in the place of those modules; see docs/decisions.
export const vmlCreate = undefined
export const vmlMixin = undefined
export const MarkerDrag = undefined
export function IconDefault() {}
