import type { HeatLevel } from './dish'
import { HEAT_LEVELS } from './dish'

/** How hot one wants to eat at most. */
export const HEAT_LIMITS = ['mild', 'medium'] as const
export type HeatLimit = (typeof HEAT_LIMITS)[number]

/** How many dots stand for the hottest level. */
export const HEAT_DOTS = HEAT_LEVELS.length

/** How a dish stands to the heat one wants: `perhaps-hotter` where its range reaches beyond it. */
export type HeatFit = 'fits' | 'perhaps-hotter' | 'hotter' | 'not-known'

const RANGES: Readonly<Record<HeatLevel, readonly [from: number, to: number]>> = {
  'mild': [1, 1],
  'mild-to-medium': [1, 2],
  'medium': [2, 2],
  'medium-to-hot': [2, 3],
  'hot': [3, 3],
}
const MOST: Readonly<Record<HeatLimit, number>> = { mild: 1, medium: 2 }

/** How a dish of this heat stands to what one wants; an unknown heat fits nothing. */
export function heatFit(level: HeatLevel | null, limit: HeatLimit): HeatFit {
  if (level === null)
    return 'not-known'
  const [from, to] = RANGES[level]
  if (from > MOST[limit])
    return 'hotter'
  return to > MOST[limit] ? 'perhaps-hotter' : 'fits'
}

/** How many dots of `HEAT_DOTS` are filled. */
export function heatDots(level: HeatLevel): number {
  return HEAT_LEVELS.indexOf(level) + 1
}
