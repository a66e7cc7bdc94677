import type { Length } from '@/domain/distance'

/** A length in Chinese. */
export function zhLength({ amount, unit }: Length): string {
  return `${amount} ${unit === 'm' ? '米' : 'km'}`
}

/** A length in English. */
export function enLength({ amount, unit }: Length): string {
  return `${amount} ${unit}`
}
