import type { StopId } from '@/domain/plan'
import type { NowhereReason } from './whereabouts'

/** `sure`: by the usual times; `possible`: only where the way takes as long as it may. */
export type Chance = 'sure' | 'possible'

/** What a visitor can do about a conflict. */
export type Remedy
  = | { readonly do: 'leave-earlier', readonly minutes: number }
    | { readonly do: 'leave-later', readonly minutes: number }
    | { readonly do: 'shorten-stay', readonly stop: StopId, readonly stay: number }
    | { readonly do: 'move-first', readonly stop: StopId }
    | { readonly do: 'another-day', readonly stop: StopId }
    | { readonly do: 'take-best-order', readonly order: readonly StopId[] }
    | { readonly do: 'add-meal', readonly after: StopId | null }
    | { readonly do: 'ask-on-the-way', readonly stop: StopId }
    | { readonly do: 'search-by-name', readonly stop: StopId }

/** One thing that does not go well on a day, with what a sentence about it needs; times in minutes after midnight. */
export type Conflict
  = | { readonly kind: 'after-closing', readonly stop: StopId, readonly arrive: number, readonly closes: number, readonly isHoursSure: boolean, readonly chance: Chance, readonly remedy: Remedy }
    | { readonly kind: 'closes-during', readonly stop: StopId, readonly leave: number, readonly closes: number, readonly isHoursSure: boolean, readonly chance: Chance, readonly remedy: Remedy }
    | { readonly kind: 'before-opening', readonly stop: StopId, readonly arrive: number, readonly opens: number, readonly isHoursSure: boolean, readonly remedy: Remedy }
    | { readonly kind: 'fixed-missed', readonly stop: StopId, readonly fixedAt: number, readonly arrive: number, readonly chance: Chance, readonly remedy: Remedy }
    | { readonly kind: 'dark-on-mountain', readonly stop: StopId, readonly leave: number, readonly sunset: number, readonly chance: Chance, readonly remedy: Remedy }
    | { readonly kind: 'vague-position', readonly stop: StopId, readonly metres: number, readonly remedy: Remedy }
    | { readonly kind: 'unknown-position', readonly stop: StopId, readonly because: NowhereReason, readonly remedy: Remedy }
    | { readonly kind: 'day-too-long', readonly end: number, readonly homeBy: number, readonly chance: Chance, readonly remedy: Remedy }
    | { readonly kind: 'meal-missed', readonly meal: Meal, readonly remedy: Remedy }
    | { readonly kind: 'doubles-back', readonly minutes: number, readonly share: number, readonly remedy: Remedy }

/** Hours in which people here eat, in minutes after midnight. */
export const MEALS = {
  lunch: { from: 660, to: 840 },
  dinner: { from: 1020, to: 1200 },
} as const
export type Meal = keyof typeof MEALS
