import type { LatLng } from '@/domain/position'
import type { Bilingual } from '@/domain/locale'
import type { LocatedSubject } from './locatedSubjects'
import type { LineChange } from './unifiedDiff'
import { stringify } from 'yaml'
import { lineOf } from './contentLines'

/** A position that the editor may accept in place of the present one. */
export interface ProposedPosition {
  readonly subject: LocatedSubject
  readonly at: LatLng
  /** Metres. */
  readonly accuracy: number
  readonly method: Bilingual
  /** Ids of sources.yaml. */
  readonly sources: readonly string[]
}

/** The lines of the subject's file that say the new position; none where the file is not written line by line. */
export function changePosition(proposed: ProposedPosition): readonly LineChange[] {
  return proposed.subject.type === 'waymark' ? changeWaymark(proposed) : changePlace(proposed)
}

function changePlace({ subject, at, accuracy, method, sources }: ProposedPosition): readonly LineChange[] {
  const lines = linesOf(subject)
  const start = lineOf(subject.file, subject.path) - 1
  if (lines[start] !== 'position:')
    return []
  const end = endOfBlock(lines, start)
  return [{ start, end, lines: [
    'position:',
    '  type: point',
    `  lat: ${degrees(at.lat)}`,
    `  lng: ${degrees(at.lng)}`,
    `  accuracy: ${accuracy}`,
    '  method:',
    `    zh: ${text(method.zh)}`,
    `    en: ${text(method.en)}`,
    `  sources: [${sources.join(', ')}]`,
  ] }]
}

// The note stays: it may say more than where the spot was taken from, and is for the editor to read again.
function changeWaymark({ subject, at, accuracy, sources }: ProposedPosition): readonly LineChange[] {
  const lines = linesOf(subject)
  const start = lineOf(subject.file, subject.path) - 1
  const end = endOfBlock(lines, start)
  const fresh = new Map([
    ['lat', degrees(at.lat)], ['lng', degrees(at.lng)], ['accuracy', String(accuracy)], ['approximate', 'false'], ['sources', `[${sources.join(', ')}]`],
  ])
  const changes = lines.slice(start, end).flatMap((line, nth): readonly LineChange[] => {
    const [, key = ''] = /^ {2}([a-z]+): \S/u.exec(line) ?? []
    const value = fresh.get(key)
    fresh.delete(key)
    return value === undefined ? [] : [{ start: start + nth, end: start + nth + 1, lines: [`  ${key}: ${value}`] }]
  })
  return fresh.size === 0 ? changes : []
}

// Empty lines and comments at the margin, just above what comes next, belong to that.
function endOfBlock(lines: readonly string[], start: number): number {
  const length = lines.slice(start + 1).findIndex(line => /^[^\s#]/u.test(line))
  let end = length < 0 ? lines.length : start + 1 + length
  while (end > start + 1 && /^(?:#|\s*$)/u.test(lines[end - 1] ?? ''))
    end -= 1
  return end
}

// Without the empty line that a final line end would make.
function linesOf({ file }: LocatedSubject): readonly string[] {
  return file.text.replace(/\n$/u, '').split('\n')
}

function degrees(value: number): string {
  return String(Number(value.toFixed(5)))
}

function text(value: string): string {
  return stringify(value, { lineWidth: 0 }).trim()
}
