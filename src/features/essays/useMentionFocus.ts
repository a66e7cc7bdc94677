import type { MentionPlace } from './readingPage'
import type { EntityId } from '@/domain/slug'
import { shallowRef } from 'vue'

/** Which words of the text are marked, and which mention is shown with what it names. */
export function useMentionFocus(mentions: () => readonly MentionPlace[]) {
  const marked = shallowRef<string | null>(null)
  const shown = shallowRef<MentionPlace | null>(null)

  function show(place: MentionPlace): void {
    shown.value = place
    marked.value = place.anchor
  }

  /** Mark a paragraph or mention without showing what it names. */
  function mark(anchor: string | null): void {
    shown.value = null
    marked.value = anchor
  }

  /** Take the mark of `anchor` away, unless something else is marked by now, or what it names is shown. */
  function unmark(anchor: string): void {
    if (marked.value === anchor && shown.value === null)
      marked.value = null
  }

  function mentionsOf(entity: EntityId): readonly MentionPlace[] {
    return mentions().filter(place => place.entity === entity)
  }

  /** Show the mention `by` further on of the entity that is shown, around the end. */
  function step(by: 1 | -1): void {
    if (shown.value === null)
      return
    const all = mentionsOf(shown.value.entity)
    const at = all.findIndex(place => place.anchor === shown.value?.anchor)
    const next = all.at((at + by) % all.length)
    if (next !== undefined)
      show(next)
  }

  /** Show the first mention of `entity`, or the next one when it is shown already. */
  function showEntity(entity: EntityId): void {
    if (shown.value?.entity === entity)
      return step(1)
    const [first] = mentionsOf(entity)
    if (first !== undefined)
      show(first)
  }

  return { marked, shown, show, mark, unmark, step, showEntity, mentionsOf }
}
