import type { VisitorRecord } from '@/domain/visitorRecords'

/** Under these keys the guide keeps the visitor's choices and reading places; their readers take whatever they find. */
export const SETTING_KEYS = ['preferences', 'reading-places'] as const

/** Under this key lie the parts of a plan that is being scanned: for an hour, so that they are deleted but not backed up. */
export const LINK_PARTS_KEY = 'link-parts'

const LONGEST = 100_000

/** The choices kept on this device, one record a key; none where the browser refuses. */
export function readSettings(storage: () => Storage = () => localStorage): readonly VisitorRecord[] {
  try {
    return SETTING_KEYS.flatMap((id) => {
      const value = storage().getItem(id)
      return value === null ? [] : [{ id, value }]
    })
  }
  catch {
    return []
  }
}

/** Keep choices in place of those there are; false when the browser refuses. Keys that the guide does not use are left out. */
export function writeSettings(records: readonly VisitorRecord[], storage: () => Storage = () => localStorage): boolean {
  try {
    for (const { id, value } of records) {
      if (SETTING_KEYS.some(key => key === id) && typeof value === 'string' && value.length <= LONGEST)
        storage().setItem(String(id), value)
    }
    return true
  }
  catch {
    return false
  }
}

/** Forget every choice, and what is scanned of a plan; false when the browser refuses. */
export function clearSettings(storage: () => Storage = () => localStorage): boolean {
  try {
    for (const key of [...SETTING_KEYS, LINK_PARTS_KEY])
      storage().removeItem(key)
    return true
  }
  catch {
    return false
  }
}
