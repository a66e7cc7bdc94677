import { tidyText } from './tidyText'

const MOST_OCTETS = 75

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80)
    return 1
  if (code < 0x800)
    return 2
  return code < 0x10000 ? 3 : 4
}

/** A content line folded at 75 octets, never within a character, and ended with CRLF. */
export function foldLine(line: string): string {
  let folded = ''
  let room = MOST_OCTETS
  for (const character of line) {
    const size = octets(character)
    if (size > room) {
      folded += '\r\n '
      room = MOST_OCTETS - 1
    }
    folded += character
    room -= size
  }
  return `${folded}\r\n`
}

/** Text as a value of iCalendar: backslash, semicolon, comma and newline escaped. */
export function calendarText(text: string): string {
  return tidyText(text).replace(/[\\;,]/gu, character => `\\${character}`).replace(/\n/gu, '\\n')
}
