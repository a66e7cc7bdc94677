import { describe, expect, it } from 'vitest'
import { decodeText, fileName, readChosenFile } from '@/platform/files'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

describe('the text of a file', () => {
  it('is read by its byte order mark', () => {
    expect(decodeText(bytes(0xEF, 0xBB, 0xBF, 0x3C, 0x61))).toBe('<a')
    expect(decodeText(bytes(0xFF, 0xFE, 0x3C, 0, 0x71, 0x5C))).toBe('<山')
    expect(decodeText(bytes(0xFE, 0xFF, 0, 0x3C, 0x5C, 0x71))).toBe('<山')
  })

  it('is read as UTF-16 without a mark', () => {
    expect(decodeText(bytes(0x3C, 0, 0x71, 0x5C))).toBe('<山')
    expect(decodeText(bytes(0, 0x3C, 0x5C, 0x71))).toBe('<山')
  })

  it('is read by the encoding that XML declares', () => {
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="GB2312"?><a>')
    expect(decodeText(Uint8Array.from([...head, 0xC9, 0xBD]))).toContain('<a>山')
    expect(decodeText(new TextEncoder().encode('<?xml version="1.0" encoding="no-such"?><a>山'))).toContain('山')
  })

  it('is read as UTF-8, and as GB 18030 where it is not UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('{"山"'))).toBe('{"山"')
    expect(decodeText(bytes(0x7B, 0xBA, 0xE2))).toBe('{衡')
    expect(decodeText(bytes(0x7B, 0xFF, 0xFF))).toBe('{\uFFFD\uFFFD')
  })
})

describe('a chosen file', () => {
  it('over the limit is refused before it is loaded', async () => {
    const file = { size: 10 * 1024 * 1024 + 1, arrayBuffer: () => Promise.reject(new Error('loaded')) }
    expect(await readChosenFile(file)).toEqual({ problem: 'too-large' })
  })

  it('that the device does not hand out is unreadable', async () => {
    expect(await readChosenFile({ size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) })).toEqual({ problem: 'unreadable' })
  })

  it('gives its text', async () => {
    expect(await readChosenFile(new Blob(['<gpx/>']))).toBe('<gpx/>')
  })
})

it('names a file after its title, for any file system', () => {
  expect(fileName('衡东/两日: "土菜"?', 'gpx')).toBe('衡东 两日 土菜.gpx')
  expect(fileName('..\u202E', 'ics')).toBe('plan.ics')
  expect(fileName('山'.repeat(100), 'kml')).toBe(`${'山'.repeat(60)}.kml`)
})
