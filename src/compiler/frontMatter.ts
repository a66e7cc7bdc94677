/** An essay file taken apart; lines count from 1. */
export interface FrontMatterFile {
  /** The YAML between the two rules; null where there are none. */
  readonly yaml: string | null
  readonly paragraphs: readonly { readonly text: string, readonly line: number }[]
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)---(?:\n|$)/u

/** Take front matter and paragraphs apart; a paragraph is what stands between blank lines. */
export function parseFrontMatter(text: string): FrontMatterFile {
  const match = FRONT_MATTER.exec(text)
  const head = match?.[0] ?? ''
  const skipped = head.split('\n').length - 1
  const paragraphs: { text: string, line: number }[] = []
  let open = false
  text.slice(head.length).split('\n').forEach((line, at) => {
    const last = paragraphs.at(-1)
    if (line.trim() === '') {
      open = false
    }
    else if (open && last) {
      last.text += `\n${line}`
    }
    else {
      paragraphs.push({ text: line, line: skipped + at + 1 })
      open = true
    }
  })
  return { yaml: match?.[1] ?? null, paragraphs }
}
