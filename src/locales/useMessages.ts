import type { Locale } from '@/domain/locale'
import type { Catalogue, Messages } from './messages'
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import { computed, inject, ref } from 'vue'
import { localise } from '@/domain/address'

/** Provided by the app: the language of the page, which its address decides. */
export const LOCALE: InjectionKey<Readonly<Ref<Locale>>> = Symbol('locale')

/** The language of the page; Chinese where no app provides one. */
export function useLocale(): Readonly<Ref<Locale>> {
  return inject(LOCALE, () => ref<Locale>('zh-CN'), true)
}

/** The address of a page of this site in the language of the page. */
export function usePath(): (path: string) => string {
  const locale = useLocale()
  return path => localise(path, locale.value)
}

/** The texts of `messages` in the language of the page. */
export function useMessages<Of extends Catalogue>(messages: Messages<Of>): ComputedRef<Of> {
  const locale = useLocale()
  return computed(() => messages[locale.value])
}

/** Sets sentences one after the other: English puts a space between them, Chinese nothing. */
export function useSentences(): (...sentences: readonly string[]) => string {
  const locale = useLocale()
  return (...sentences) => sentences.join(locale.value === 'en' ? ' ' : '')
}
