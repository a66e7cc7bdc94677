import type { Locale } from '@/domain/locale'
import type { useGuideStore } from '@/stores/guide'

/** What a page says of itself to browsers, search engines and messengers. */
export interface PageHead {
  readonly title: string
  readonly description: string
  readonly type: 'website' | 'article' | 'place'
  /** Pages that are not to be found: the shell, the 404 page. */
  readonly noIndex: boolean
  readonly jsonLd: readonly Readonly<Record<string, unknown>>[]
}

/** What a head is made from. `url` makes an absolute address, in the page's language, from a path. */
export interface HeadContext {
  readonly guide: ReturnType<typeof useGuideStore>
  readonly params: Readonly<Record<string, string>>
  readonly locale: Locale
  readonly url: (path: string) => string
}

export type HeadMaker = (context: HeadContext) => PageHead
