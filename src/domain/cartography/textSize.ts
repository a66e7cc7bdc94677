/** A text as it will stand on the map: its lines and how much room they take, estimated without a screen. */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u
const NARROW_EMS = 0.56
const LINE_EMS = 1.25

/** How wide `text` is at `fontSize`: a Chinese character is one em, anything else a little over half. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text)
    ems += WIDE.test(character) ? 1 : NARROW_EMS
  return ems * fontSize
}

/** Break `text` at its spaces into lines of at most `maxWidth`; a word that is longer keeps its own line. */
export function setText(text: string, fontSize: number, maxWidth = 118): TextBlock {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && textWidth(longer, fontSize) <= maxWidth)
      lines.splice(-1, 1, longer)
    else
      lines.push(word)
  }
  return {
    lines,
    width: Math.max(...lines.map(line => textWidth(line, fontSize))),
    height: lines.length * fontSize * LINE_EMS,
  }
}
