import { escapeMarkup } from './tidyText'

/** Attributes; one that is null is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>

/** First line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** An element around children that are XML already. */
export function xmlElement(name: string, attributes: XmlAttributes, children: readonly string[]): string {
  const words = Object.entries(attributes)
    .map(([key, value]) => value === null ? '' : ` ${key}="${escapeMarkup(String(value))}"`)
    .join('')
  return `<${name}${words}>${children.join('')}</${name}>\n`
}

/** An element around text; nothing at all where there is no text. */
export function xmlLeaf(name: string, text: string | null): string {
  return text === null || text === '' ? '' : `<${name}>${escapeMarkup(text)}</${name}>\n`
}

/** Degrees to the decimetre. */
export function degrees(value: number): string {
  return value.toFixed(6)
}
