// No attribute may hold `<`, so that a scan never runs over the next tag.
const TAG = /<(\/?)[^\s<>/"']+(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*(\/?)>/uy
const SKIPPED = [['<![CDATA[', ']]>'], ['<!--', '-->'], ['<?', '?>']] as const

/** Where XML first nests deeper than `most` levels, as an offset; -1 where it never does, as far as it can be read. */
export function tooDeepAt(xml: string, most: number): number {
  let depth = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begin]) => xml.startsWith(begin, at))
    if (skipped !== undefined) {
      const end = xml.indexOf(skipped[1], at)
      if (end < 0)
        return -1
      at = end
      continue
    }
    TAG.lastIndex = at
    const [tag = '<', closes = '', isEmpty = ''] = TAG.exec(xml) ?? []
    if (tag.length > 1 && isEmpty === '')
      depth += closes === '' ? 1 : -1
    if (depth > most)
      return at
    at += tag.length
  }
  return -1
}
