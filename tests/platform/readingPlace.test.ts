import { describe, expect, it } from 'vitest'
import { keepReadingPlace, readReadingPlace } from '@/platform/readingPlace'

function storage(kept: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(kept))
  return {
    get length() { return map.size },
    clear: () => map.clear(),
    getItem: key => map.get(key) ?? null,
    key: () => null,
    removeItem: key => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  }
}

function refused(): Storage {
  throw new DOMException('refused', 'SecurityError')
}

describe('the reading place', () => {
  it('is null before anything was read', () => {
    expect(readReadingPlace('essay', () => storage())).toBeNull()
  })

  it('comes back as it was kept, one for each essay', () => {
    const device = storage()
    keepReadingPlace('first', 5, () => device)
    keepReadingPlace('second', 2, () => device)
    expect(readReadingPlace('first', () => device)).toBe(5)
    expect(readReadingPlace('second', () => device)).toBe(2)
  })

  it.each(['', '[', 'null', '5', '{"essay":0}', '{"essay":"5"}', '{"essay":1.5}', '["essay"]'])('ignores bad data: %s', (bad) => {
    const device = storage({ 'reading-places': bad })
    expect(readReadingPlace('essay', () => device)).toBeNull()
    expect(keepReadingPlace('essay', 3, () => device)).toBe(true)
    expect(readReadingPlace('essay', () => device)).toBe(3)
  })

  it('does not take inherited names for essays', () => {
    expect(readReadingPlace('constructor', () => storage())).toBeNull()
  })

  it('does no harm where the browser refuses storage', () => {
    expect(readReadingPlace('essay', refused)).toBeNull()
    expect(keepReadingPlace('essay', 3, refused)).toBe(false)
  })
})
