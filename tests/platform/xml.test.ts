import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { createXmlReader, createXmlTrust, XML_POLICY } from '@/platform/xml'

const parser = new DOMParser({ onError: () => {} })
const readXml = createXmlReader(parser)

describe('reading XML', () => {
  it('gives elements by local name with their attributes and text', () => {
    expect(readXml('<a:b xmlns:a="urn:a" a:c="1"><d>x<![CDATA[<y>]]><e/>z</d></a:b>')).toEqual({
      name: 'b',
      attributes: new Map([['a', 'urn:a'], ['c', '1']]),
      text: '',
      children: [{ name: 'd', attributes: new Map(), text: 'x<y>z', children: [{ name: 'e', attributes: new Map(), text: '', children: [] }] }],
    })
  })

  it('says that XML is malformed', () => {
    expect(readXml('<a><b></a>')).toBe('malformed')
    expect(readXml('')).toBe('malformed')
  })

  it('knows the report that browsers give in place of an error', () => {
    const report = { parseFromString: () => parser.parseFromString('<html><body><parsererror>x</parsererror></body></html>', 'application/xml') }
    expect(createXmlReader({ parseFromString: () => parser.parseFromString('<parsererror>x</parsererror>', 'application/xml') })('<a>')).toBe('malformed')
    expect(createXmlReader({ parseFromString: () => parser.parseFromString('<gpx><parsererror>x</parsererror></gpx>', 'application/xml') })('<a>')).toBe('malformed')
    expect(createXmlReader(report)('<a>')).toBe('malformed')
  })

  it('refuses a document type', () => {
    expect(readXml('<!DOCTYPE a><a/>')).toBe('malformed')
  })

  it('does not look below the sixty-fourth level', () => {
    const deep = readXml(`${'<a>'.repeat(500)}${'</a>'.repeat(500)}`)
    let levels = 0
    for (let element = deep === 'malformed' ? undefined : deep; element; element = element.children[0])
      levels += 1
    expect(levels).toBe(65)
  })
})

describe('trusting XML where the browser asks for it', () => {
  it('marks it through a policy of its own that lets no document type pass', () => {
    const names: string[] = []
    const trust = createXmlTrust({
      createPolicy(name, rules) {
        names.push(name)
        return { createHTML: (xml: string) => `trusted ${rules.createHTML(xml)}` }
      },
    })
    expect(names).toEqual([XML_POLICY])
    expect(trust('<a/>')).toBe('trusted <a/>')
    expect(() => trust('<!DOCTYPE a>')).toThrow('refused')
  })

  it('leaves it as it is where the browser does not', () => {
    expect(createXmlTrust(undefined)('<a/>')).toBe('<a/>')
  })
})
