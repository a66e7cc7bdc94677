import type { Allusion, Erratum, Essay, Mention, Paragraph, TextNote } from '@/domain/essay'
import type { Piece } from '@/domain/readingText'
import type { EntityId } from '@/domain/slug'
import { mentionAnchor } from '@/domain/entityAddress'
import { marksByEnd, splitText } from '@/domain/readingText'

/** What explains a stretch of the text. */
export type Remark
  = | Erratum & { readonly type: 'erratum' }
    | Allusion & { readonly type: 'allusion' }
    | TextNote & { readonly type: 'note' }

/** A remark with its number in the essay, counted from 1, and the words it explains. */
export type NumberedRemark = Remark & { readonly number: number, readonly printed: string }

/** What is marked in the text of a paragraph. */
export type ReadingMark = Mention & { readonly type: 'mention' } | NumberedRemark
export type ReadingPiece = Piece<ReadingMark>

/** A paragraph as the reader shows it; `number` counts from 1. */
export interface ReadingParagraph {
  readonly number: number
  readonly pieces: readonly ReadingPiece[]
}

/** A mention with where it stands. */
export interface MentionPlace extends Mention {
  readonly paragraph: number
  readonly anchor: string
  /** Entities named within the same words, outermost mention first, itself left out. */
  readonly within: readonly EntityId[]
}

/** An essay cut into what its reader shows. */
export interface ReadingPage {
  readonly paragraphs: readonly ReadingParagraph[]
  readonly remarks: readonly NumberedRemark[]
  readonly mentions: readonly MentionPlace[]
}

// Of marks on the same words the first listed is the outer one, so a correction stands next to its words.
function marksOf({ mentions, notes, allusions, errata }: Paragraph): readonly (Mention & { readonly type: 'mention' } | Remark)[] {
  return [
    ...mentions.map(mention => ({ ...mention, type: 'mention' as const })),
    ...notes.map(note => ({ ...note, type: 'note' as const })),
    ...allusions.map(allusion => ({ ...allusion, type: 'allusion' as const })),
    ...errata.map(erratum => ({ ...erratum, type: 'erratum' as const })),
  ]
}

/** Cut an essay into pieces and number what explains it, in reading order. */
export function readingPage(essay: Essay): ReadingPage {
  const remarks: NumberedRemark[] = []
  const paragraphs = essay.paragraphs.map((paragraph, index): ReadingParagraph => {
    const marks = marksOf(paragraph)
    const numbered = new Map<unknown, ReadingMark>()
    for (const mark of marksByEnd(splitText(paragraph.text, marks))) {
      if (mark.type === 'mention')
        continue
      const remark = { ...mark, number: remarks.length + 1, printed: paragraph.text.slice(mark.start, mark.end) }
      numbered.set(mark, remark)
      remarks.push(remark)
    }
    const all = marks.flatMap(mark => mark.type === 'mention' ? [mark] : numbered.get(mark) ?? [])
    return { number: index + 1, pieces: splitText(paragraph.text, all) }
  })
  return { paragraphs, remarks, mentions: essay.paragraphs.flatMap(mentionPlaces) }
}

function mentionPlaces({ mentions }: Paragraph, index: number): readonly MentionPlace[] {
  return mentions.map(mention => ({
    ...mention,
    paragraph: index + 1,
    anchor: mentionAnchor(mention.entity, mention.nth),
    within: [...new Set(mentions
      .filter(other => other.entity !== mention.entity && other.start >= mention.start && other.end <= mention.end)
      .map(other => other.entity))],
  }))
}
