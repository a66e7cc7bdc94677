import type { XmlTag } from './xmlTags'
import { scanTags } from './xmlTags'

/** What of XML is wanted, by local names in lower case. */
export interface Wanted {
  /** Of these elements only the first so many. */
  readonly most: ReadonlyMap<string, number>
  /** In these elements only the children so named. */
  readonly inside: ReadonlyMap<string, ReadonlySet<string>>
}

/** XML without what is not wanted. */
export interface ThinXml {
  readonly xml: string
  /** How many elements are left, as far as it can be read. */
  readonly elements: number
  /** How many elements of each name of `most` there are, those left out included. */
  readonly counts: ReadonlyMap<string, number>
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** Leave out of XML what nobody will read, before a parser builds it all; lines keep their numbers, and what never closes stays. */
export function thinXml(xml: string, { most, inside }: Wanted): ThinXml {
  const kept: string[] = []
  const counts = new Map<string, number>()
  const open: string[] = []
  let copied = 0
  let elements = 0
  /** The element that is being left out, and how deep it stands. */
  let dropped: { readonly start: number, readonly depth: number, readonly elements: number } | null = null

  function isWanted(name: string): boolean {
    const limit = most.get(name)
    const count = (counts.get(name) ?? 0) + 1
    if (limit !== undefined)
      counts.set(name, count)
    return (limit === undefined || count <= limit) && inside.get(open.at(-1) ?? '')?.has(name) !== false
  }

  function cut(start: number, end: number): void {
    kept.push(xml.slice(copied, start), '\n'.repeat(xml.slice(start, end).split('\n').length - 1))
    copied = end
  }

  scanTags(xml, ({ name, kind, start, end }: XmlTag) => {
    const local = localName(name)
    if (kind === 'closes') {
      // From here on it is unsound, and the parser will say so.
      if (open.pop() !== local)
        return true
      if (dropped !== null && open.length === dropped.depth) {
        cut(dropped.start, end)
        elements = dropped.elements
        dropped = null
      }
      return false
    }
    if (dropped === null && !isWanted(local)) {
      if (kind === 'empty') {
        cut(start, end)
        return false
      }
      dropped = { start, depth: open.length, elements }
    }
    elements += 1
    if (kind === 'opens')
      open.push(local)
    return false
  })
  kept.push(xml.slice(copied))
  return { xml: kept.join(''), elements, counts }
}
