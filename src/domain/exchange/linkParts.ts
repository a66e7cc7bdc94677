import { crc32 } from './crc32'

/** A plan of more parts than this is handed over as a link or a file: nobody scans that many codes. */
export const MOST_PARTS = 12
/** Longest part that is read, in characters. */
const MOST_PART_CHARACTERS = 2000

/** One of several pieces of the code of a plan, as one QR code carries it. */
export interface LinkPart {
  /** Counted from 1. */
  readonly part: number
  readonly of: number
  /** The same for all parts of one code: its checksum. */
  readonly set: string
  readonly chunk: string
}

/** Parts put together: the code, the numbers that are still missing, or parts that do not fit each other. */
export type JoinedParts
  = | { readonly type: 'whole', readonly code: string }
    | { readonly type: 'missing', readonly missing: readonly number[] }
    | { readonly type: 'damaged' }

const FORM = /^(\d{1,2})\.(\d{1,2})\.([\da-f]{8})\.([\da-f]{8})\.([\w-]+)$/u

/** A part as the fragment of a link: `part.of.set.check.chunk`. */
export function writePart({ part, of, set, chunk }: LinkPart): string {
  return [part, of, set, crc32(`${part}.${of}.${set}.${chunk}`), chunk].join('.')
}

/** Cut a code into parts of at most `most` characters, as even as they come; undefined where there would be too many. */
export function splitCode(code: string, most: number): readonly LinkPart[] | undefined {
  const of = Math.ceil(code.length / most)
  if (of < 1 || of > MOST_PARTS)
    return undefined
  const size = Math.ceil(code.length / of)
  const set = crc32(code)
  return Array.from({ length: of }, (_, nth) => ({ part: nth + 1, of, set, chunk: code.slice(nth * size, (nth + 1) * size) }))
}

/** True for a fragment that was meant to be a part, whole or not: the code of a plan has no full stop. */
export function looksLikePart(fragment: string): boolean {
  return /^#?\d{1,2}\.\d{1,2}\./u.test(fragment)
}

/** The part that a fragment holds, with or without its `#`; undefined where a single character is not as it was written. */
export function readPart(fragment: string): LinkPart | undefined {
  const text = fragment.replace(/^#/u, '').trim()
  const [, part, of, set = '', check, chunk = ''] = text.length > MOST_PART_CHARACTERS ? [] : FORM.exec(text) ?? []
  const read = { part: Number(part), of: Number(of), set, chunk }
  const isSound = read.part >= 1 && read.part <= read.of && read.of <= MOST_PARTS && check === crc32(`${part}.${of}.${set}.${chunk}`)
  return isSound ? read : undefined
}

/** Put the parts of one set together, in whatever order and however often they came. */
export function joinParts(parts: readonly LinkPart[]): JoinedParts {
  const [first] = parts
  if (first === undefined || parts.some(({ set, of }) => set !== first.set || of !== first.of))
    return { type: 'damaged' }
  const chunks = new Map(parts.map(({ part, chunk }) => [part, chunk]))
  const numbers = Array.from({ length: first.of }, (_, nth) => nth + 1)
  const missing = numbers.filter(number => !chunks.has(number))
  if (missing.length > 0)
    return { type: 'missing', missing }
  const code = numbers.map(number => chunks.get(number)).join('')
  return crc32(code) === first.set ? { type: 'whole', code } : { type: 'damaged' }
}
