import type { Span } from '@/domain/essay'

interface Branch<What> {
  readonly next: Map<string, Branch<What>>
  ends: What[] | null
}

/** Many names to be looked for in one reading of a text. */
export interface NameTrie<What> {
  readonly add: (name: string, what: What) => void
  /** Every place where a name stands, in reading order, overlapping ones included. */
  readonly findIn: (text: string) => readonly (Span & { readonly what: readonly What[] })[]
}

/** An empty trie: the time to search grows with the text, hardly with the number of names. */
export function createNameTrie<What>(): NameTrie<What> {
  const root: Branch<What> = { next: new Map(), ends: null }
  return {
    add: (name, what) => {
      let branch = root
      for (const unit of name.split('')) {
        const next = branch.next.get(unit) ?? { next: new Map(), ends: null }
        branch.next.set(unit, next)
        branch = next
      }
      if (branch !== root)
        branch.ends = [...branch.ends ?? [], what]
    },
    findIn: (text) => {
      const found: (Span & { what: readonly What[] })[] = []
      for (let start = 0; start < text.length; start += 1) {
        let branch: Branch<What> | undefined = root
        for (let end = start; branch && end < text.length;) {
          branch = branch.next.get(text.charAt(end))
          end += 1
          if (branch?.ends)
            found.push({ start, end, what: branch.ends })
        }
      }
      return found
    },
  }
}
