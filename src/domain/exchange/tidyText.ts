// The signs that turn the direction of writing can make a name read as another one.
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** The text that every format can carry: newlines as `\n`, no control characters, no half characters, none that turns the writing around. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(UNPRINTABLE, '')
}

/** Tidy text as it stands in XML and HTML, between tags or within quotation marks. */
export function escapeMarkup(text: string): string {
  return tidyText(text).replace(/[&<>"']/gu, character => ENTITIES[character] ?? character)
}

/** Tidy text on one line. */
export function oneLine(text: string): string {
  return tidyText(text).replace(/\s+/gu, ' ').trim()
}

/** An address that may stand in a link: http or https, nothing else. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//iu.test(url) ? tidyText(url) : null
}
