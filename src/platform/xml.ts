import type { XmlFaultFinder } from '@/domain/exchange/importFile'
import type { XmlElement, XmlReader } from '@/domain/exchange/xmlTree'
import type { PolicyFactory } from './trustedTypes'
import { hasForbiddenMarkup } from '@/domain/exchange/xmlMending'

/** The part of a DOM node that is read. */
interface XmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: { readonly length: number, readonly item: (at: number) => XmlNode | null }
  readonly attributes?: { readonly length: number, readonly item: (at: number) => { readonly name: string, readonly value: string } | null }
}

/** The part of `DOMParser` that is needed. */
export interface XmlParser {
  readonly parseFromString: (xml: string, type: 'application/xml') => { readonly documentElement: XmlNode | null }
}

/** The name that the content policy must allow in `trusted-types`. */
export const XML_POLICY = 'xml'

const ELEMENT = 1
const TEXT = 3
const CDATA = 4
// Files of maps nest some ten deep; what lies deeper is not looked at, so that recursion stays bounded.
const MOST_LEVELS = 64

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function readElement(node: XmlNode, level: number): XmlElement {
  const attributes = new Map<string, string>()
  for (let at = 0; at < (node.attributes?.length ?? 0); at++) {
    const attribute = node.attributes?.item(at)
    if (attribute)
      attributes.set(localName(attribute.name), attribute.value)
  }
  const children: XmlElement[] = []
  const texts: string[] = []
  // By sibling position through `item`: both DOMs keep a cursor, so this stays linear.
  for (let at = 0; at < node.childNodes.length; at++) {
    const child = node.childNodes.item(at)
    if (child?.nodeType === ELEMENT && level < MOST_LEVELS)
      children.push(readElement(child, level + 1))
    else if (child?.nodeType === TEXT || child?.nodeType === CDATA)
      texts.push(child.nodeValue ?? '')
  }
  return { name: localName(node.nodeName), attributes, children, text: texts.join('') }
}

// Browsers put the report in place of the root, at the head of it, or in the body of a page.
function isErrorReport(root: XmlElement): boolean {
  return [root, ...root.children, ...root.children.flatMap(child => child.children)].some(element => element.name === 'parsererror')
}

/** A reader of XML on top of a parser; `trust` marks the text for it. It refuses document types even when asked to trust them. */
export function createXmlReader(parser: XmlParser, trust: (xml: string) => string = xml => xml): XmlReader {
  return (xml) => {
    if (hasForbiddenMarkup(xml))
      return 'malformed'
    try {
      const root = parser.parseFromString(trust(xml), 'application/xml').documentElement
      const tree = root === null ? null : readElement(root, 0)
      return tree === null || isErrorReport(tree) ? 'malformed' : tree
    }
    catch {
      return 'malformed'
    }
  }
}

function wordsOf({ text, children }: XmlElement): string {
  return [text, ...children.map(wordsOf)].join(' ')
}

/** A finder of the line on which a parser gives up, which every engine tells in its own words. */
export function createXmlFaultFinder(parser: XmlParser, trust: (xml: string) => string = xml => xml): XmlFaultFinder {
  return (xml) => {
    const told = (): string => {
      try {
        const root = parser.parseFromString(trust(xml), 'application/xml').documentElement
        return root === null ? '' : wordsOf(readElement(root, 0))
      }
      catch (error) {
        return String(error)
      }
    }
    const [, line] = hasForbiddenMarkup(xml) ? [] : /\bline(?: number)?[ :]+(\d{1,9})/iu.exec(told()) ?? []
    return line === undefined ? null : Number(line)
  }
}

function isPolicy(policy: unknown): policy is { readonly createHTML: (xml: string) => string } {
  return typeof policy === 'object' && policy !== null && 'createHTML' in policy && typeof policy.createHTML === 'function'
}

/**
 * The way to mark XML as trusted where the browser asks for it. `parseFromString` counts as a way into the page,
 * though a document parsed as XML runs no script and never becomes part of the page.
 */
export function createXmlTrust(policies: Pick<PolicyFactory, 'createPolicy'> | undefined): (xml: string) => string {
  const refuse = (): never => {
    throw new TypeError('refused by the policy for XML')
  }
  const policy = policies?.createPolicy(XML_POLICY, {
    createHTML: xml => hasForbiddenMarkup(xml) ? refuse() : xml,
    createScriptURL: refuse,
  })
  return isPolicy(policy) ? xml => policy.createHTML(xml) : xml => xml
}

let trust: ReturnType<typeof createXmlTrust> | undefined

// Made once, since a policy can be created only once.
function browserTrust(): ReturnType<typeof createXmlTrust> {
  trust ??= createXmlTrust(window.trustedTypes)
  return trust
}

/** The reader of this browser. */
export function browserXmlReader(): XmlReader {
  return createXmlReader(new DOMParser(), browserTrust())
}

/** The fault finder of this browser. */
export function browserXmlFaultFinder(): XmlFaultFinder {
  return createXmlFaultFinder(new DOMParser(), browserTrust())
}
