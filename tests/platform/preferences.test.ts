import { describe, expect, it } from 'vitest'
import { readPreferences, writePreferences } from '@/platform/preferences'

const DEFAULTS = { theme: 'system', locale: null, textSize: 1, lineHeight: 1, voiceRate: 1 }

function storageWith(text: string | null): () => Storage {
  let kept = text
  const storage: Storage = {
    length: 0,
    clear: () => { kept = null },
    key: () => null,
    removeItem: () => { kept = null },
    getItem: () => kept,
    setItem: (_key, value) => { kept = value },
  }
  return () => storage
}

function refusing(): Storage {
  throw new DOMException('denied', 'SecurityError')
}

describe('preferences', () => {
  it.each([null, '', 'nonsense', '[]', '3', '{"theme":"pink","textSize":9,"__proto__":{"x":1}}'])('reads %j as the defaults', (text) => {
    expect(readPreferences(storageWith(text))).toEqual(DEFAULTS)
  })

  it('keeps what is sound beside what is not', () => {
    expect(readPreferences(storageWith('{"theme":"night","locale":"fr"}'))).toEqual({ ...DEFAULTS, theme: 'night' })
  })

  it('reads back what it wrote', () => {
    const storage = storageWith(null)
    const chosen = { theme: 'paper', locale: 'en', textSize: 3, lineHeight: 0, voiceRate: 0.8 } as const
    expect(writePreferences(chosen, storage)).toBe(true)
    expect(readPreferences(storage)).toEqual(chosen)
  })

  it('says so when the browser refuses to store', () => {
    expect(writePreferences(readPreferences(refusing), refusing)).toBe(false)
  })
})
