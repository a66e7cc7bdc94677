// No attribute may hold `<`, so that a scan never runs over the next tag.
const TAG = /<(\/?)([^\s<>/"']+)(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*(\/?)>/uy
const SKIPPED = [['<![CDATA[', ']]>'], ['<!--', '-->'], ['<?', '?>']] as const

/** A tag of XML: opening, closing, or an element in itself; from `start` to just before `end`. */
export interface XmlTag {
  /** As it is written, with its prefix. */
  readonly name: string
  readonly kind: 'opens' | 'closes' | 'empty'
  readonly start: number
  readonly end: number
}

/** Go through the tags of XML, sound or not, as far as it can be read; `visit` says true to stop. */
export function scanTags(xml: string, visit: (tag: XmlTag) => boolean): void {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begin]) => xml.startsWith(begin, at))
    if (skipped !== undefined) {
      const end = xml.indexOf(skipped[1], at)
      if (end < 0)
        return
      at = end
      continue
    }
    TAG.lastIndex = at
    const [tag = '<', closes = '', name = '', isEmpty = ''] = TAG.exec(xml) ?? []
    if (tag.length > 1 && visit({ name, kind: isEmpty !== '' ? 'empty' : closes !== '' ? 'closes' : 'opens', start: at, end: at + tag.length }))
      return
    at += tag.length
  }
}
