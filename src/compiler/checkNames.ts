import type { Span } from '@/domain/essay'
import type { AnchoredEssay } from './anchoredEssay'
import type { Content } from './content'
import type { Report } from './problem'
import { correctText } from '@/domain/corrected'
import { holds } from '@/domain/passage'
import { createNameTrie } from './nameTrie'

interface NamedEntity {
  readonly id: string
  readonly name: string
}

/** Report every name of an entity that stands in an essay, as printed or corrected, and is neither mentioned nor listed as untied. */
export function checkNames(content: Content, essays: readonly AnchoredEssay[], report: Report): void {
  const trie = createNameTrie<NamedEntity>()
  for (const { id, value: { names } } of content.entities) {
    for (const name of new Set([names.zh, ...names.others]))
      trie.add(name, { id, name })
  }
  for (const { file, paragraphs, untiedInTitle } of essays) {
    for (const { start, end, what } of trie.findIn(file.value.title)) {
      if (!untiedInTitle.some(span => holds(span, { start, end })))
        report(file.file, ['title'], unaccounted(what, file.value.title, { start, end }, 'in: title'))
    }
    paragraphs.forEach(({ text, mentions, errata, untied }, at) => {
      const accounted = [...mentions, ...untied]
      const corrected = correctText(text, errata.map(({ what }) => what))
      const places = new Map<string, Span & { what: readonly NamedEntity[] }>()
      for (const found of trie.findIn(text))
        places.set(`${found.start}-${found.end}`, found)
      for (const found of errata.length > 0 ? trie.findIn(corrected.text) : []) {
        const { start, end } = corrected.printed(found)
        places.set(`${start}-${end}`, { start, end, what: found.what })
      }
      for (const { start, end, what } of places.values()) {
        if (!accounted.some(span => holds(span, { start, end })))
          report(file.file, ['paragraphs', at], unaccounted(what, text, { start, end }, 'untied'))
      }
    })
  }
}

function unaccounted(what: readonly NamedEntity[], text: string, { start, end }: Span, where: string): string {
  const printed = text.slice(start, end)
  const around = `${text.slice(Math.max(0, start - 6), start)}[${printed}]${text.slice(end, end + 6)}`
  const ids = what.map(({ id }) => id).join(', ')
  return `"${what[0]?.name ?? printed}" (${ids}) stands here, in "${around}", and is neither mentioned nor listed under untied${where === 'untied' ? '' : ` with ${where}`}`
}
