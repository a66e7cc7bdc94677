import type { NumberedRemark, ReadingMark, ReadingPiece } from './readingPage'
import type { SealKind } from '@/domain/entity'
import type { Mention } from '@/domain/essay'
import type { Locale } from '@/domain/locale'
import type { MarkedPiece } from '@/domain/readingText'
import type { EntityId } from '@/domain/slug'
import type { FunctionalComponent, VNode } from 'vue'
import { cloneVNode, h } from 'vue'
import { mentionAnchor } from '@/domain/entityAddress'
import { marksByEnd } from '@/domain/readingText'

/** What the text of a paragraph is drawn from. */
export interface ParagraphTextProps {
  readonly pieces: readonly ReadingPiece[]
  /** The seal and the page of an entity; undefined where the guide has none. */
  readonly target: (id: EntityId) => { readonly kind: SealKind, readonly href: string } | undefined
  /** How the sign of a remark is called. */
  readonly remarkName: (remark: NumberedRemark) => string
  /** The language of these names. */
  readonly lang: Locale
  /** The anchor of the mention that is marked. */
  readonly marked: string | null
  /** The number of the remark that is open, and the id of what shows it. */
  readonly openRemark: number | null
  readonly popoverId: string
  /** False until script works: the signs then are plain links to the notes below the text. */
  readonly isLive: boolean
  readonly onMention: (mention: Mention, event: MouseEvent) => void
  readonly onRemark: (remark: NumberedRemark, event: MouseEvent) => void
}

const SIGNS = { allusion: '注', note: '※' } as const
// Keeps a sign on the line of the word before it.
const WORD_JOINER = '\u2060'

/** The words of one paragraph, to the character as printed; only what carries `data-apparatus` is added. */
export const ParagraphText: FunctionalComponent<ParagraphTextProps> = props => nodes(props.pieces, false, props)
ParagraphText.props = ['pieces', 'target', 'remarkName', 'lang', 'marked', 'openRemark', 'popoverId', 'isLive', 'onMention', 'onRemark']

// A sign stands after the quotation mark that closes what it explains.
const CLOSING = /^[”’」』》）]*/u

function nodes(pieces: readonly ReadingPiece[], isInLink: boolean, props: ParagraphTextProps): (VNode | string)[] {
  const drawn: (VNode | string)[] = []
  let signs: VNode[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      const [closing = ''] = signs.length > 0 ? CLOSING.exec(piece) ?? [] : []
      drawn.push(closing, ...signs.map(node => closing === '' ? node : cloneVNode(node, { class: 'sign-box--after' })), piece.slice(closing.length))
      signs = []
      continue
    }
    drawn.push(...signs, stretch(piece, isInLink, props))
    signs = []
    if (isInLink)
      continue
    const remarks = remarksOf(piece)
    drawn.push(...remarks.filter(({ type }) => type === 'erratum').map(remark => sign(remark, props)))
    signs = remarks.filter(({ type }) => type !== 'erratum').map(remark => sign(remark, props))
  }
  return [...drawn, ...signs].filter(node => node !== '')
}

function stretch({ mark, pieces }: MarkedPiece<ReadingMark>, isInLink: boolean, props: ParagraphTextProps): VNode {
  if (mark.type !== 'mention')
    return h('span', { class: [mark.type, { 'is-open': props.openRemark === mark.number }] }, nodes(pieces, isInLink, props))
  const id = mentionAnchor(mark.entity, mark.nth)
  const target = props.target(mark.entity)
  const look = { id, 'class': ['mention', { 'is-marked': props.marked === id }], 'data-kind': target?.kind }
  if (isInLink || target === undefined)
    return h('span', look, nodes(pieces, true, props))
  return h('a', { ...look, href: target.href, onClick: (event: MouseEvent) => props.onMention(mark, event) }, nodes(pieces, true, props))
}

// No sign can stand inside a link: those of the words of a mention follow it.
function remarksOf({ mark, pieces }: MarkedPiece<ReadingMark>): readonly NumberedRemark[] {
  if (mark.type !== 'mention')
    return [mark]
  return marksByEnd(pieces).filter(inner => inner.type !== 'mention')
}

function sign(remark: NumberedRemark, props: ParagraphTextProps): VNode {
  const isOpen = props.openRemark === remark.number
  const live = props.isLive
    ? { 'role': 'button', 'aria-expanded': isOpen, 'aria-controls': isOpen ? props.popoverId : undefined }
    : {}
  return h('span', { 'class': 'sign-box', 'data-apparatus': '' }, [WORD_JOINER, h('a', {
    ...live,
    'id': `noteref-${remark.number}`,
    'class': ['sign', `sign--${remark.type}`],
    'href': `#note-${remark.number}`,
    'data-number': remark.number,
    'lang': props.lang,
    'aria-label': props.remarkName(remark),
    'onClick': (event: MouseEvent) => props.onRemark(remark, event),
    'onKeydown': pressOnSpace,
  }, remark.type === 'erratum' ? `〔${remark.correction}〕` : SIGNS[remark.type])])
}

// What says it is a button answers to the space bar as well.
function pressOnSpace(event: KeyboardEvent): void {
  if (event.key !== ' ' || !(event.currentTarget instanceof HTMLElement) || event.currentTarget.getAttribute('role') !== 'button')
    return
  event.preventDefault()
  event.currentTarget.click()
}
