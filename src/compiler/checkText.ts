import type { ContentFile } from './contentFile'
import type { Problem } from './problem'

const LOST = '\uFFFD'

/** Report a file that cannot be read or is in another encoding, and lines in which a character got lost on the way; false where nothing can be made of it. */
export function checkText({ path, text, flaw }: ContentFile, problems: Problem[]): boolean {
  if (flaw !== null)
    problems.push({ file: path, line: 1, path: '', message: flaw })
  else if (text.includes(LOST))
    problems.push(...linesThatLost(text).map(line => ({ file: path, line, path: '', message: `holds ${LOST} (U+FFFD), which stands for a character that was lost` })))
  return flaw === null
}

function linesThatLost(text: string): readonly number[] {
  return text.split('\n').flatMap((line, at) => line.includes(LOST) ? [at + 1] : [])
}
