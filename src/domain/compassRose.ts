/** The eight winds, clockwise from north. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Wind = (typeof WINDS)[number]

/** The wind nearest to a direction in degrees from north. */
export function windOf(bearing: number): Wind {
  return WINDS[((Math.round(bearing / 45) % 8) + 8) % 8] ?? 'n'
}

/** How far a direction may be off to either side, in degrees, when both ends are uncertain by `doubt` metres in all; null where it may be any. */
export function bearingDoubt(metres: number, doubt: number): number | null {
  return doubt >= metres ? null : Math.asin(doubt / metres) * 180 / Math.PI
}

function onCircle(degrees: number, radius: number): string {
  const angle = degrees * Math.PI / 180
  return `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`
}

/** The SVG path of a wedge around 0, 0 that opens to `bearing`, `half` degrees wide to either side; below 180. */
export function wedgePath(bearing: number, half: number, radius: number): string {
  return `M0 0L${onCircle(bearing - half, radius)}A${radius} ${radius} 0 ${half > 90 ? 1 : 0} 1 ${onCircle(bearing + half, radius)}Z`
}
