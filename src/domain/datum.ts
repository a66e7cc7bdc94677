import type { LatLng } from './position'

// The ellipsoid of Krasovsky 1940, on which China's shift of public maps (GCJ-02, "Mars coordinates") is computed. The
// formula was never published; this is the one in common use (Coordinate Transform, eviltransform, gcoord).
const SEMI_MAJOR = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943

const wave = (value: number, terms: readonly (readonly [factor: number, size: number])[]): number =>
  terms.reduce((sum, [factor, size]) => sum + size * Math.sin(factor * value * Math.PI), 0) * 2 / 3

function shiftNorth(x: number, y: number): number {
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
    + wave(x, [[6, 20], [2, 20]]) + wave(y, [[1, 20], [1 / 3, 40], [1 / 12, 160], [1 / 30, 320]])
}

function shiftEast(x: number, y: number): number {
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
    + wave(x, [[6, 20], [2, 20], [1, 20], [1 / 3, 40], [1 / 12, 150], [1 / 30, 300]])
}

/** A WGS 84 spot in China as Chinese maps (高德, 腾讯, Apple in China) want it typed in: GCJ-02. */
export function toGcj02({ lat, lng }: LatLng): LatLng {
  const [x, y] = [lng - 105, lat - 35]
  const angle = lat * Math.PI / 180
  const bulge = 1 - ECCENTRICITY_SQUARED * Math.sin(angle) ** 2
  const north = shiftNorth(x, y) * 180 / (SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (bulge * Math.sqrt(bulge)) * Math.PI)
  const east = shiftEast(x, y) * 180 / (SEMI_MAJOR / Math.sqrt(bulge) * Math.cos(angle) * Math.PI)
  return { lat: lat + north, lng: lng + east }
}

/** The WGS 84 spot of one in GCJ-02, to within a millimetre. */
export function fromGcj02(spot: LatLng): LatLng {
  let found = spot
  // The shift changes so slowly that each round leaves some thousandth of the error.
  for (let round = 0; round < 5; round++) {
    const shifted = toGcj02(found)
    found = { lat: found.lat + spot.lat - shifted.lat, lng: found.lng + spot.lng - shifted.lng }
  }
  return found
}
