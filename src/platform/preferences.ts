import type { Locale } from '@/domain/locale'
import { LOCALES } from '@/domain/locale'

const KEY = 'preferences'

const CHOICES = {
  theme: ['system', 'paper', 'night'],
  locale: [null, ...LOCALES],
  textSize: [1, 0, 2, 3],
  lineHeight: [1, 0, 2],
  voiceRate: [1, 0.6, 0.8, 1.2, 1.4, 1.6],
} as const

/** What a visitor chose for this device. Sizes are steps of a scale, 1 the usual; `locale` is null until chosen. */
export interface Preferences {
  readonly theme: 'system' | 'paper' | 'night'
  readonly locale: Locale | null
  readonly textSize: 0 | 1 | 2 | 3
  readonly lineHeight: 0 | 1 | 2
  /** How fast texts are read aloud. */
  readonly voiceRate: 0.6 | 0.8 | 1 | 1.2 | 1.4 | 1.6
}

// By hand rather than with a schema library: this runs on every page's first load.
function chosen<Choice>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find(choice => choice === value) ?? choices[0]
}

/** The choices kept on this device; whatever is missing or damaged is the first of its choices. */
export function readPreferences(storage: () => Storage = () => localStorage): Preferences {
  const kept = new Map<string, unknown>(Object.entries(readKept(storage)))
  return {
    theme: chosen(CHOICES.theme, kept.get('theme')),
    locale: chosen(CHOICES.locale, kept.get('locale')),
    textSize: chosen(CHOICES.textSize, kept.get('textSize')),
    lineHeight: chosen(CHOICES.lineHeight, kept.get('lineHeight')),
    voiceRate: chosen(CHOICES.voiceRate, kept.get('voiceRate')),
  }
}

function readKept(storage: () => Storage): object {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  }
  catch {
    return {}
  }
}

/** Keep the choices on this device; false when the browser refuses. */
export function writePreferences(preferences: Preferences, storage: () => Storage = () => localStorage): boolean {
  try {
    storage().setItem(KEY, JSON.stringify(preferences))
    return true
  }
  catch {
    return false
  }
}
