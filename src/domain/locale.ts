/** The languages of the interface; the essays themselves are Chinese. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A sentence of the guide's own, in both languages of the interface. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** The wording of `text` for a reader of `locale`. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh
}
