import type { HeadContext } from './head'
import type { HeadKey } from './heads'
import { nextTick } from 'vue'
import { useAlarmsStore } from '@/stores/alarms'
import { makeHead } from './heads'

/**
 * Bring the parts of the head that a visitor notices in step with the page that is shown. Where it `isAnother`, tell
 * whoever does not see that, and let the keyboard go on at its beginning.
 */
export async function arrive([key, context]: readonly [HeadKey, HeadContext], isAnother: boolean): Promise<void> {
  const { title, description } = makeHead(key, context)
  document.title = title
  document.documentElement.lang = context.locale
  document.querySelector('meta[name="description"]')?.setAttribute('content', description)
  if (!isAnother)
    return
  useAlarmsStore().said = title
  await nextTick()
  const main = document.getElementById('main')
  // Some pages begin elsewhere by themselves.
  if (main !== null && !main.contains(document.activeElement))
    main.focus({ preventScroll: true })
}
