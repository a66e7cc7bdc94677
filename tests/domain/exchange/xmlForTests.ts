import type { XmlElement } from '@/domain/exchange/xmlTree'
import { DOMParser } from '@xmldom/xmldom'
import { createXmlFaultFinder, createXmlReader } from '@/platform/xml'

/** The reader of the app on top of a parser that is not the browser's. */
export const readXml = createXmlReader(new DOMParser({ onError: () => {} }))

/** The finder of faults of the app on top of the same parser. */
export const findFault = createXmlFaultFinder(new DOMParser({ onError: () => {} }))

/** A parsed tree, or a failed test. */
export function tree(xml: string): XmlElement {
  const root = readXml(xml)
  if (root === 'malformed')
    throw new Error(`malformed: ${xml.slice(0, 400)}`)
  return root
}
