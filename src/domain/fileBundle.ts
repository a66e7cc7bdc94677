/** A text file and its address. */
export type BundledFile = readonly [url: string, text: string]

/**
 * The texts of a bundle by address; throws a SyntaxError where `bundle` is none. A bundle is text files that travel as
 * one, which compresses better and takes one trip: on the first line, as JSON, each address with the length of its
 * text in UTF-16 units, then the texts as they are, one after the other.
 */
export function readFileBundle(bundle: string): ReadonlyMap<string, string> {
  const start = bundle.indexOf('\n') + 1
  const raw: unknown = JSON.parse(bundle.slice(0, start))
  let at = start
  return new Map((Array.isArray(raw) ? raw : []).flatMap((pair: unknown): BundledFile[] => {
    const [url, length]: readonly unknown[] = Array.isArray(pair) ? pair : []
    if (typeof url !== 'string' || typeof length !== 'number')
      return []
    const text = bundle.slice(at, at + length)
    at += length
    return [[url, text]]
  }))
}
