/** Text files that travel as one, which compresses better and takes one trip: each address with its text. */
export type FileBundle = readonly (readonly [url: string, text: string])[]

/** The texts of a bundle by address; empty where `json` is none. */
export function readBundle(json: string): ReadonlyMap<string, string> {
  const raw: unknown = JSON.parse(json)
  const pairs = Array.isArray(raw) ? raw : []
  return new Map(pairs.flatMap((pair: unknown): [string, string][] => {
    const [url, text]: readonly unknown[] = Array.isArray(pair) ? pair : []
    return typeof url === 'string' && typeof text === 'string' ? [[url, text]] : []
  }))
}
