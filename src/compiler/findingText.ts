import type { LatLng } from '@/domain/position'
import type { LocatedSubject } from './locatedSubjects'
import { windOf } from '@/domain/compassRose'
import { bearingDegrees, distanceMetres, roundLength } from '@/domain/distance'
import { lineOf } from './contentLines'

/** `data/places/xintang.yaml:16 新塘镇: area ±1.2 km`, the way a report of findings begins. */
export function describeSubject({ file, path, names, type, doubt }: LocatedSubject): string {
  const present = doubt === null ? 'position unknown' : `${type === 'waymark' ? 'point' : type} ±${length(doubt)}`
  return `${file.path}:${lineOf(file, path)} ${names[0] ?? ''}: ${present}`
}

/** `2.1 km NE`; `at the same spot` below 10 m. */
export function describeWay(from: LatLng, to: LatLng): string {
  const metres = distanceMetres(from, to)
  return metres < 10 ? 'at the same spot' : `${length(metres)} ${windOf(bearingDegrees(from, to)).toUpperCase()}`
}

/** `1.2 km` or `350 m`. */
export function length(metres: number): string {
  const { amount, unit } = roundLength(metres)
  return `${amount} ${unit}`
}
