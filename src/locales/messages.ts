import type { Locale } from '@/domain/locale'

/** A text of the interface, or one made from arguments. */
type Text = string | ((...args: never[]) => string)

/** The texts of one area in one language. */
export type Catalogue = Readonly<Record<string, Text>>

/** The texts of one area of the interface, by language. */
export type Messages<Texts extends Catalogue> = Readonly<Record<Locale, Texts>>

/** Declare the texts of an area; TypeScript refuses a language that lacks a key or has one too many. */
export function defineMessages<Texts extends Catalogue>(
  texts: { readonly 'zh-CN': Texts, readonly 'en': NoInfer<Texts> },
): Messages<Texts> {
  return texts
}
