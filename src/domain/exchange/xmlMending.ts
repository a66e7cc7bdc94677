const ILLEGAL = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu
const MOST_PREFIXES = 30
// 50,000 points with all that sports watches note come to less.
const MOST_SIGNS = 1_500_000

/** Where XML has a document type or entities of its own; -1 where it has none. */
export function forbiddenAt(xml: string): number {
  return xml.search(/<!\s*(?:DOCTYPE|ENTITY)/iu)
}

/** True for XML with a document type or entities of its own, which are refused unread: they can grow without bound. */
export function hasForbiddenMarkup(xml: string): boolean {
  return forbiddenAt(xml) >= 0
}

/** XML from its first tag on, without the characters that no XML may hold. */
export function stripXml(xml: string): string {
  return xml.slice(Math.max(0, xml.indexOf('<'))).replace(ILLEGAL, '')
}

function firstGroups(xml: string, pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, group = ''] of xml.matchAll(pattern))
    found.add(group)
  return found
}

function declarePrefixes(xml: string): string {
  const declared = firstGroups(xml, /\bxmlns:([\w.-]+)/gu)
  const used = firstGroups(xml, /[<\s/]([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*[\s=/>]/gu)
  const missing = [...used].filter(prefix => prefix !== 'xmlns' && prefix !== 'xml' && !declared.has(prefix)).slice(0, MOST_PREFIXES)
  const declarations = missing.map(prefix => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('')
  return xml.replace(/<[A-Za-z_][\w.:-]*/u, root => root + declarations)
}

function countOf(xml: string, sign: string): number {
  let count = 0
  for (let at = xml.indexOf(sign); at >= 0; at = xml.indexOf(sign, at + 1))
    count += 1
  return count
}

/** True for text that is nearly all tags or ampersands, which would take a parser many seconds. */
export function isCrowded(xml: string): boolean {
  return countOf(xml, '<') > MOST_SIGNS || countOf(xml, '&') > MOST_SIGNS
}

// Within a CDATA section an ampersand stands for itself.
function mendAmpersands(xml: string): string {
  let isCharacterData = false
  return xml.split(/(<!\[CDATA\[|\]\]>)/u).map((part) => {
    if (part === '<![CDATA[' || part === ']]>') {
      isCharacterData = part === '<![CDATA['
      return part
    }
    return isCharacterData ? part : part.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/giu, '&amp;')
  }).join('')
}

/** XML with the usual slips of other programs put right: bare ampersands, entities of HTML, prefixes never declared. */
export function mendXml(xml: string): string {
  return declarePrefixes(mendAmpersands(xml))
}
