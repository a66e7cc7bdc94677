import type { Quote } from '@/domain/quote'
import * as v from 'valibot'
import { quoteEntries } from './fieldSchemas'

/** A quote found in a file that is otherwise malformed. */
export interface SalvagedQuote {
  /** Undefined where the file itself belongs to an essay. */
  readonly essay: string | undefined
  readonly quote: Quote
}

const quotesSchema = v.array(v.fallback(v.nullable(v.object({ essay: v.optional(v.string()), ...quoteEntries })), null))
const fileSchema = v.object({ mentions: v.fallback(v.optional(quotesSchema), undefined), untied: v.fallback(v.optional(quotesSchema), undefined) })

/** The quotes of a malformed file, so that one slip in it does not make the names it ties look forgotten. */
export function salvageQuotes(value: unknown): readonly SalvagedQuote[] {
  const { success, output } = v.safeParse(fileSchema, value)
  if (!success)
    return []
  return [...output.mentions ?? [], ...output.untied ?? []]
    .flatMap(found => found ? [{ essay: found.essay, quote: found }] : [])
}
