import type { Locale } from '@/domain/locale'
import { LOCALES } from '@/domain/locale'

const KEY = 'preferences'

/** What a visitor chose for this device. Sizes are steps of a scale, 1 the usual; `locale` is null until chosen. */
export interface Preferences {
  readonly theme: 'system' | 'paper' | 'night'
  readonly locale: Locale | null
  readonly textSize: 0 | 1 | 2 | 3
  readonly lineHeight: 0 | 1 | 2
  /** How fast texts are read aloud. */
  readonly voiceRate: 0.6 | 0.8 | 1 | 1.2 | 1.4 | 1.6
}

type Choices = { readonly [Name in keyof Preferences]: readonly [Preferences[Name], ...Preferences[Name][]] }

/** What can be chosen, the usual first. */
const CHOICES: Choices = {
  theme: ['system', 'paper', 'night'],
  locale: [null, ...LOCALES],
  textSize: [1, 0, 2, 3],
  lineHeight: [1, 0, 2],
  voiceRate: [1, 0.6, 0.8, 1.2, 1.4, 1.6],
}

/** The choices among `kept`; whatever is missing or damaged is the usual. By hand rather than with a schema library: this runs on every page's first load. */
export function preferencesAmong(kept: object): Preferences {
  const found = new Map<string, unknown>(Object.entries(kept))
  const chosen = <Name extends keyof Preferences>(name: Name): Preferences[Name] => CHOICES[name].find(choice => choice === found.get(name)) ?? CHOICES[name][0]
  return { theme: chosen('theme'), locale: chosen('locale'), textSize: chosen('textSize'), lineHeight: chosen('lineHeight'), voiceRate: chosen('voiceRate') }
}

/** The choices kept on this device. */
export function readPreferences(storage: () => Storage = () => localStorage): Preferences {
  return preferencesAmong(readKept(storage))
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

/** Let the page look as chosen: its styles go by the data of its root, which src/build/beforePaint.ts sets before the first paint. */
export function showPreferences(preferences: Preferences, { head, documentElement }: Document = document): void {
  Object.assign(documentElement.dataset, preferences)
  // The first colour that fits is the browser's: a chosen one goes before those of the system's themes.
  head.querySelector('meta.chosen')?.remove()
  if (preferences.theme !== 'system')
    head.prepend(Object.assign(document.createElement('meta'), { className: 'chosen', name: 'theme-color', content: getComputedStyle(documentElement).backgroundColor }))
}
