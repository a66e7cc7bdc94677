import type { DietFlag } from './dish'
import type { AddressWords } from './dishQuery'
import type { HeatLimit } from './heat'
import type { EntityId } from './slug'
import { formatFlags, parseFlags } from './dishQuery'
import { HEAT_LIMITS } from './heat'
import { isEntityId } from './slug'

/** As many as sit at a large round table. */
export const MOST_EATERS = 12

/** Who sits at the table, and what they changed about the proposal. */
export interface TableQuery {
  /** From 1 to `MOST_EATERS`. */
  readonly eaters: number
  readonly heat: HeatLimit | null
  readonly avoid: readonly DietFlag[]
  /** Dishes that were taken off. */
  readonly without: readonly EntityId[]
  /** Dishes that were put on in spite of the proposal. */
  readonly also: readonly EntityId[]
}

/** Read a table from an address such as `?eat=4&heat=medium&no=pork`; nonsense is passed over. */
export function parseTable({ eat, heat, no, without, also }: AddressWords): TableQuery {
  return {
    eaters: /^\d{1,2}$/u.test(eat ?? '') ? Math.min(MOST_EATERS, Math.max(1, Number(eat))) : 2,
    heat: HEAT_LIMITS.find(limit => limit === heat) ?? null,
    avoid: parseFlags(no),
    without: parseIds(without),
    also: parseIds(also),
  }
}

/** The words of a table in an address. */
export function formatTable({ eaters, heat, avoid, without, also }: TableQuery): AddressWords {
  return { eat: String(eaters), heat: heat ?? undefined, no: formatFlags(avoid), without: formatIds(without), also: formatIds(also) }
}

/** The table with a dish put on or taken off, whatever was proposed. */
export function withDish(table: TableQuery, id: EntityId, isOn: boolean): TableQuery {
  const without = table.without.filter(each => each !== id)
  const also = table.also.filter(each => each !== id)
  return isOn ? { ...table, without, also: [...also, id] } : { ...table, without: [...without, id], also }
}

function parseIds(text: string | undefined): readonly EntityId[] {
  return [...new Set((text ?? '').split(',').filter(isEntityId))]
}

function formatIds(ids: readonly EntityId[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(',')
}
