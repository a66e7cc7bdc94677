import type { FittedWaypoint } from './track'

/** Between which metres of a track a waypoint can be put, so that all stay in the order of the story. */
export function fittingRange(fitted: readonly FittedWaypoint[], order: readonly string[], waypoint: string, length: number): { readonly least: number, readonly most: number } {
  const place = order.indexOf(waypoint)
  const before = fitted.filter(each => order.indexOf(each.waypoint) < place).map(({ along }) => along)
  const after = fitted.filter(each => order.indexOf(each.waypoint) > place).map(({ along }) => along)
  return { least: Math.max(0, ...before), most: Math.min(length, ...after) }
}

/** Put a waypoint so many metres from the start, or as near to that as the order of the story lets it. */
export function fitWaypoint(fitted: readonly FittedWaypoint[], order: readonly string[], waypoint: string, along: number, length: number): readonly FittedWaypoint[] {
  const { least, most } = fittingRange(fitted, order, waypoint, length)
  const rest = fitted.filter(each => each.waypoint !== waypoint && order.includes(each.waypoint))
  return [...rest, { waypoint, along: Math.min(most, Math.max(least, along)) }]
    .sort((a, b) => order.indexOf(a.waypoint) - order.indexOf(b.waypoint))
}

/** Take a waypoint off a track again. */
export function unfitWaypoint(fitted: readonly FittedWaypoint[], waypoint: string): readonly FittedWaypoint[] {
  return fitted.filter(each => each.waypoint !== waypoint)
}
