import type { Allusion, Erratum, Span, TextNote } from '@/domain/essay'
import type { Anchor, Quote } from '@/domain/quote'
import type { EntityId } from '@/domain/slug'
import type { AnchoredEssay, Hung } from './anchoredEssay'
import type { Content, EssayFile } from './content'
import type { ContentFile } from './contentFile'
import type { Report, ValuePath } from './problem'
import { anchorAll } from '@/domain/quote'

interface Hangings {
  readonly mentions: Hung<EntityId>[]
  readonly errata: Hung<Erratum>[]
  readonly allusions: Hung<Allusion>[]
  readonly notes: Hung<TextNote>[]
  readonly untied: Anchor[]
  readonly untiedInTitle: Span[]
}

interface Text {
  readonly id: string
  readonly paragraphs: readonly string[]
}

/** Find every quote of the content in its essay; report those that name no single stretch. */
export function anchorContent(content: Content, report: Report): readonly AnchoredEssay[] {
  const essays = new Map<string, EssayFile>(content.essays.map(essay => [essay.id, essay]))
  const hangings = new Map<string, Hangings>(content.essays.map(essay => [essay.id, emptyHangings()]))

  function find(file: ContentFile, path: ValuePath, { id, paragraphs }: Text, quote: Quote): Anchor | undefined {
    const [found, ...more] = anchorAll(paragraphs, quote)
    if (found && more.length === 0)
      return found
    report(file, [...path, 'exact'], describeMiss(id, paragraphs, quote, found ? 1 + more.length : 0))
    return undefined
  }

  function hangUntied({ id }: EssayFile, isInTitle: boolean, found: Anchor | undefined): void {
    const hung = hangings.get(id)
    if (found && isInTitle)
      hung?.untiedInTitle.push(spanOf(found))
    else if (found)
      hung?.untied.push(found)
  }

  for (const entity of content.entities) {
    entity.value.mentions.forEach((quote, at) => {
      const essay = essays.get(quote.essay)
      if (!content.essayFiles.has(quote.essay))
        report(entity.file, ['mentions', at, 'essay'], `there is no essay ${quote.essay}`)
      const found = essay && find(entity.file, ['mentions', at], essay, quote)
      if (found)
        hangings.get(quote.essay)?.mentions.push({ ...found, file: entity.file, path: ['mentions', at, 'exact'], what: entity.id })
    })
  }

  for (const { essay: id, file, value } of content.apparatus) {
    const essay = essays.get(id)
    const hung = hangings.get(id)
    // What a malformed file name was meant to be is only a guess.
    if (!content.essayFiles.has(id) && file.name === `apparatus/${id}.yaml`)
      report(file, [], `there is no essay ${id}`)
    if (!essay || !hung)
      continue
    value.errata.forEach(({ exact, prefix, suffix, ...rest }, at) => {
      const found = find(file, ['errata', at], essay, { exact, prefix, suffix })
      if (found)
        hung.errata.push({ ...found, file, path: ['errata', at, 'exact'], what: { ...spanOf(found), ...rest } })
    })
    value.allusions.forEach(({ exact, prefix, suffix, ...rest }, at) => {
      const found = find(file, ['allusions', at], essay, { exact, prefix, suffix })
      if (found)
        hung.allusions.push({ ...found, file, path: ['allusions', at, 'exact'], what: { ...spanOf(found), ...rest } })
    })
    value.notes.forEach(({ exact, prefix, suffix, ...rest }, at) => {
      const found = find(file, ['notes', at], essay, { exact, prefix, suffix })
      if (found)
        hung.notes.push({ ...found, file, path: ['notes', at, 'exact'], what: { ...spanOf(found), ...rest } })
    })
    value.untied.forEach(({ in: where, exact, prefix, suffix }, at) => {
      const isInTitle = where === 'title'
      const text = textOf(essay, isInTitle)
      hangUntied(essay, isInTitle, text && find(file, ['untied', at], text, { exact, prefix, suffix }))
    })
  }
  for (const { file, isReadable, quotes, essays: named } of content.malformed) {
    for (const { path, id } of named.filter(({ id }) => isReadable && !content.essayFiles.has(id)))
      report(file, path, `there is no essay ${id}`)
    for (const { path, essay: id = /^apparatus\/(.+)\.yaml$/u.exec(file.name)?.[1] ?? '', isInTitle, quote } of quotes) {
      const essay = essays.get(id)
      const text = essay && textOf(essay, isInTitle)
      const found = text && (isReadable ? find(file, path, text, quote) : anchorAll(text.paragraphs, quote)[0])
      if (essay && (path[0] === 'mentions' || path[0] === 'untied'))
        hangUntied(essay, isInTitle, found)
    }
  }
  return content.essays.map(file => inParagraphs(file, hangings.get(file.id) ?? emptyHangings()))
}

// An essay whose front matter is malformed may have no title.
function textOf({ id, value: { title }, paragraphs }: EssayFile, isInTitle: boolean): Text | undefined {
  if (!isInTitle)
    return { id, paragraphs }
  return title === '' ? undefined : { id: `the title of ${id}`, paragraphs: [title] }
}

function emptyHangings(): Hangings {
  return { mentions: [], errata: [], allusions: [], notes: [], untied: [], untiedInTitle: [] }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function inParagraphs(file: EssayFile, { untiedInTitle, ...hung }: Hangings): AnchoredEssay {
  const mentions = byParagraph(hung.mentions)
  const errata = byParagraph(hung.errata)
  const allusions = byParagraph(hung.allusions)
  const notes = byParagraph(hung.notes)
  const untied = byParagraph(hung.untied)
  return {
    file,
    untiedInTitle,
    paragraphs: file.paragraphs.map((text, at) => ({
      text,
      mentions: mentions.get(at + 1) ?? [],
      errata: errata.get(at + 1) ?? [],
      allusions: allusions.get(at + 1) ?? [],
      notes: notes.get(at + 1) ?? [],
      untied: untied.get(at + 1) ?? [],
    })),
  }
}

function byParagraph<Of extends Anchor>(hung: readonly Of[]): ReadonlyMap<number, readonly Of[]> {
  const groups = new Map<number, Of[]>()
  for (const one of [...hung].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const group = groups.get(one.paragraph)
    if (group)
      group.push(one)
    else
      groups.set(one.paragraph, [one])
  }
  return groups
}

function describeMiss(essay: string, paragraphs: readonly string[], { exact, prefix = '', suffix = '' }: Quote, times: number): string {
  const around = prefix === '' && suffix === ''
    ? ''
    : ` between "${prefix}" and "${suffix}"`
  if (times > 1)
    return `"${exact}" stands ${times === 2 ? 'twice' : `${times} times`}${around} in ${essay}`
  if (around !== '' && anchorAll(paragraphs, { exact }).length > 0)
    return `"${exact}" stands in ${essay}, but not${around}`
  return `"${exact}" does not stand in ${essay}`
}
