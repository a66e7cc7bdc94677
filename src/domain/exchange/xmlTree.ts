/** An element of a parsed XML file; names are local, without prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text that stands directly in it. */
  readonly text: string
}

/** Parse well-formed XML without a document type; `malformed` for anything else. */
export type XmlReader = (xml: string) => XmlElement | 'malformed'

const isNamed = (name: string) => (element: XmlElement): boolean => element.name.toLowerCase() === name.toLowerCase()

/** The children of that name, whatever their namespace or case. */
export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter(isNamed(name))
}

/** The first child of that name. */
export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find(isNamed(name))
}

/** The text of the first child of that name, trimmed; empty where there is none. */
export function textOf(parent: XmlElement, name: string): string {
  return childNamed(parent, name)?.text.trim() ?? ''
}

/** Every element of that name below `root`, in document order. */
export function descendantsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const isWanted = isNamed(name)
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (isWanted(child))
        found.push(child)
      visit(child)
    }
  }
  visit(root)
  return found
}

/** A number as programs write it, a decimal comma included; `NaN` where there is none. */
export function looseNumber(text: string | undefined): number {
  const plain = (text ?? '').trim().replace(',', '.')
  return plain === '' ? Number.NaN : Number(plain)
}
