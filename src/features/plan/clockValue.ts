import { nextTick } from 'vue'

/** Minutes after midnight as a time field has them; empty for none. */
export function clockValue(minutes: number | null): string {
  return minutes === null ? '' : `${String(Math.floor(minutes % 1440 / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The minutes of a time field; `null` for an empty one. */
export function minutesOf(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})/u.exec(text)
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2])
}

/** What stands in the field that an event comes from. */
export function typedIn({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement ? target.value : ''
}

/** Lets the field that an event comes from show what was kept of what was typed: nothing, where that makes no sense. */
export async function showKept({ target }: Event, kept: () => string): Promise<void> {
  await nextTick()
  if (target instanceof HTMLInputElement)
    target.value = kept()
}
