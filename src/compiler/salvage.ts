import type { Quote } from '@/domain/quote'
import type { ValuePath } from './problem'
import * as v from 'valibot'
import { isSlug } from '@/domain/slug'
import { quoteEntries } from './fieldSchemas'

const quoteSchema = v.object(quoteEntries)

/** A quote found in a file that is otherwise malformed. */
export interface SalvagedQuote {
  readonly path: ValuePath
  /** Undefined where the file itself belongs to an essay. */
  readonly essay: string | undefined
  readonly isInTitle: boolean
  readonly quote: Quote
}

/** An id found in such a file. */
export interface SalvagedId {
  readonly path: ValuePath
  readonly id: string
}

/** What can be checked of a malformed file all the same, so that one slip in it neither hides others nor makes the names it ties look forgotten. */
export interface Salvage {
  readonly quotes: readonly SalvagedQuote[]
  readonly essays: readonly SalvagedId[]
  readonly entities: readonly SalvagedId[]
  readonly sources: readonly SalvagedId[]
}

/** Keys whose value, or each of whose values, is the id of an entity, whatever file they stand in. */
const ENTITY_KEYS = ['entity', 'home', 'place', 'dish', 'town', 'summit', 'places', 'elsewhere']

/** Everything in `value` that quotes or names something else, whatever surrounds it. */
export function salvage(value: unknown): Salvage {
  const quotes: SalvagedQuote[] = []
  const essays: SalvagedId[] = []
  const entities: SalvagedId[] = []
  const sources: SalvagedId[] = []
  const seen = new Set<object>()

  function listFor(key: string): SalvagedId[] | undefined {
    if (key === 'essay')
      return essays
    return key === 'sources' ? sources : ENTITY_KEYS.includes(key) ? entities : undefined
  }

  function walk(node: unknown, path: ValuePath, around: string | undefined, list: SalvagedId[] | undefined): void {
    // What is malformed as an id is said already.
    if (typeof node === 'string' && isSlug(node))
      list?.push({ path, id: node })
    if (typeof node !== 'object' || node === null || seen.has(node))
      return
    seen.add(node)
    if (Array.isArray(node))
      return node.forEach((one, at) => walk(one, [...path, at], around, list))
    const essay = 'essay' in node && typeof node.essay === 'string' ? node.essay : around
    const { success, output } = v.safeParse(quoteSchema, node)
    if (success)
      quotes.push({ path, essay, isInTitle: 'in' in node && node.in === 'title', quote: output })
    for (const [key, child] of Object.entries(node))
      walk(child, [...path, key], essay, listFor(key))
  }

  walk(value, [], undefined, undefined)
  return { quotes, essays, entities, sources }
}
