import * as v from 'valibot'

const KEY = 'reading-places'

const schema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)))

function readAll(storage: () => Storage): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '{}')
    const parsed = v.safeParse(schema, kept)
    return parsed.success ? parsed.output : {}
  }
  catch {
    return {}
  }
}

/** The paragraph of `essay`, counted from 1, up to which this device has read; null where none is kept. */
export function readReadingPlace(essay: string, storage: () => Storage = () => localStorage): number | null {
  return new Map(Object.entries(readAll(storage))).get(essay) ?? null
}

/** Keep the paragraph that is being read; false when the browser refuses. */
export function keepReadingPlace(essay: string, paragraph: number, storage: () => Storage = () => localStorage): boolean {
  try {
    storage().setItem(KEY, JSON.stringify({ ...readAll(storage), [essay]: paragraph }))
    return true
  }
  catch {
    return false
  }
}
