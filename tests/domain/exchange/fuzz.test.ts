import type { ImportedFile } from '@/domain/exchange/importFile'
import process from 'node:process'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeText } from '@/platform/files'
import { writeCalendar } from '@/domain/exchange/calendar'
import { writeGeoJson } from '@/domain/exchange/geoJson'
import { writeGpx } from '@/domain/exchange/gpx'
import { importText } from '@/domain/exchange/importFile'
import { IMPORT_LIMITS } from '@/domain/exchange/importPreview'
import { writeKml } from '@/domain/exchange/kml'
import { writeBackup } from '@/domain/exchange/planBackup'
import { decodePlan, encodePlan } from '@/domain/exchange/planLink'
import { planImportMessages } from '@/locales/planImport'
import { spotsPlan } from '@/features/plan/spotsPlan'
import { browserZlib } from '@/platform/zlibStream'
import { planId, stopId, TWO_DAYS } from './plans'
import { SHEET } from './sheets'
import { findFault, readXml } from './xmlForTests'

const MOST_MILLISECONDS = 2000
/** Refusals of a file as a whole, in which there is no line to name. */
const WHOLE = new Set(['empty', 'zipped', 'too-large'])

const SOUND = {
  gpx: writeGpx(SHEET),
  kml: writeKml(SHEET),
  geojson: writeGeoJson(SHEET),
  json: writeBackup([TWO_DAYS], '2026-03-01'),
  ics: writeCalendar(SHEET, 0).text,
} as const

const SIGNS = ['<', '>', '&', '"', '\'', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\u202E', '\uFEFF', '\n', '-', '9', 'NaN', '1e999', 'null', '<!DOCTYPE a>', '<!ENTITY', ']]>', '__proto__', '𠮷', '\uD800']

/** A file with one to eight wounds: cut, doubled, turned, overwritten. */
const wounds = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 300 }), kind: fc.constantFrom('cut', 'double', 'overwrite', 'insert', 'end'), sign: fc.constantFrom(...SIGNS) }), { minLength: 1, maxLength: 8 })

function mutated(text: string, all: readonly { readonly at: number, readonly length: number, readonly kind: string, readonly sign: string }[]): string {
  return all.reduce((now, { at, length, kind, sign }) => {
    const from = at % (now.length + 1)
    const piece = now.slice(from, from + length)
    switch (kind) {
      case 'cut': return now.slice(0, from) + now.slice(from + length)
      case 'double': return now.slice(0, from) + piece + now.slice(from)
      case 'overwrite': return now.slice(0, from) + sign + now.slice(from + sign.length)
      case 'end': return now.slice(0, from)
      default: return now.slice(0, from) + sign + now.slice(from)
    }
  }, text)
}

/** Read a file as the page does, and check what every file is promised. */
function read(text: string): ImportedFile {
  // Time of the processor: what else the machine does is none of the file's doing.
  const before = process.cpuUsage()
  const file = importText(text, readXml, findFault)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_MILLISECONDS)
  if (file.type === 'spots') {
    const { problem, where, spots, skipped } = file.preview
    expect(problem === null).toBe(spots.length > 0)
    if (problem !== null) {
      expect(planImportMessages['zh-CN'].refused(problem, where)).toMatch(/。(?:（.+）)?$/u)
      expect(WHOLE.has(problem) || where !== null).toBe(true)
    }
    for (const { name, note, at } of spots) {
      expect(name.length <= IMPORT_LIMITS.nameCharacters && note.length <= IMPORT_LIMITS.noteCharacters).toBe(true)
      expect(name + note).not.toMatch(/(?![\t\n])\p{Cc}|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069]/u)
      expect(Math.abs(at.lat) <= 90 && Math.abs(at.lng) <= 180).toBe(true)
    }
    skipped.forEach(item => expect(planImportMessages.en.skip(item)).not.toContain('undefined'))
  }
  else if (typeof file.backup !== 'string') {
    file.backup.damaged.forEach(part => expect(planImportMessages.en.damage(part)).not.toMatch(/null|undefined/u))
  }
  expect('isEvil' in {}).toBe(false)
  return file
}

function problemOf(text: string): string | null {
  const file = read(text)
  return file.type === 'backup' ? 'a backup' : file.preview.problem
}

describe('1,000 wounded files of a kind', () => {
  it.each(['gpx', 'kml', 'geojson', 'json', 'ics'] as const)('never crash the guide, as %s, nor hold it up, and each refusal says where', (format) => {
    fc.assert(fc.property(wounds, (all) => {
      read(mutated(SOUND[format], all))
    }), { numRuns: 1000 })
  }, 120_000)

  it('never crash the guide as links', async () => {
    const link = await encodePlan(TWO_DAYS, browserZlib())
    const code = typeof link === 'string' ? link : ''
    await fc.assert(fc.asyncProperty(wounds, async (all) => {
      const decoded = await decodePlan(mutated(code, all), browserZlib())
      expect('problem' in decoded ? decoded.problem : decoded).toBeDefined()
      if (!('problem' in decoded))
        expect(decoded).toEqual(TWO_DAYS)
    }), { numRuns: 1000 })
  }, 60_000)
})

describe('a hostile file is refused or defused in time, with a sentence', () => {
  const spot = (name: string) => JSON.stringify({ type: 'Feature', properties: { name, note: name }, geometry: { type: 'Point', coordinates: [112, 27] } })

  it('with entities that grow without bound', () => {
    const levels = Array.from({ length: 9 }, (_, nth) => `<!ENTITY a${nth + 1} "${`&a${nth};`.repeat(10)}">`).join('\n')
    expect(problemOf(`<?xml version="1.0"?>\n<!DOCTYPE gpx [<!ENTITY a0 "x">\n${levels}]>\n<gpx>&a9;</gpx>`)).toBe('forbidden')
    expect(problemOf(`<gpx><wpt lat="27" lon="112"><name>${'&a9;'.repeat(1000)}</name></wpt></gpx>`)).toBeNull()
  })

  it('nested 100,000 levels deep', () => {
    expect(problemOf(`<gpx>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</gpx>`)).toBe('malformed')
    expect(problemOf(`<kml>${'<Folder>'.repeat(100_000)}`)).toBe('malformed')
    expect(problemOf(`{"type":"FeatureCollection","features":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBe('nothing-found')
    expect(problemOf(`{"type":"GeometryCollection","geometries":${'[{"type":"GeometryCollection","geometries":'.repeat(50_000)}[]${'}]'.repeat(50_000)}}`)).toBe('nothing-found')
    expect(problemOf(`{"format":"hengdong-guide-plans","version":1,"plans":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBe('a backup')
    expect(problemOf(`{"a":${'['.repeat(100_000)}`)).toBe('malformed')
  })

  it('with values of the wrong type everywhere', () => {
    for (const wrong of ['null', '[]', '{}', '"x"', 'true', '1e999', '-0']) {
      expect(problemOf(`{"type":"FeatureCollection","features":${wrong}}`)).toBe('nothing-found')
      expect(problemOf(`{"type":"Feature","properties":${wrong},"geometry":${wrong}}`)).toBe('nothing-found')
      expect(problemOf(`{"type":"Point","coordinates":[${wrong},${wrong}]}`)).not.toBeUndefined()
      expect(problemOf(`{"format":"hengdong-guide-plans","version":1,"plans":[${wrong},{"id":${wrong},"days":${wrong}}]}`)).toBe('a backup')
    }
  })

  it('with huge counts', () => {
    expect(problemOf(`{"type":"MultiPoint","coordinates":[${'[112,27],'.repeat(400_000)}[112,27]]}`)).toBeNull()
    expect(problemOf(`<gpx>${'<wpt lat="27" lon="112"/>'.repeat(20_000)}</gpx>`)).toBeNull()
    expect(problemOf(`{"format":"hengdong-guide-plans","version":1,"plans":[${'0,'.repeat(400_000)}0]}`)).toBe('unknown-format')
  })

  it('that is an archive', () => {
    const bomb = zipSync({ 'doc.kml': new Uint8Array(20_000_000) })
    expect(problemOf(decodeText(bomb))).toBe('zipped')
    expect(problemOf(decodeText(Uint8Array.from([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])))).toBe('unknown-format')
  })

  it('that reaches for prototypes', () => {
    const evil = '"__proto__":{"isEvil":true},"constructor":{"prototype":{"isEvil":true}}'
    expect(problemOf(`{${evil},"type":"FeatureCollection","features":[{${evil},"type":"Feature","properties":{${evil},"name":"a"},"geometry":{${evil},"type":"Point","coordinates":[112,27]}}]}`)).toBeNull()
    expect(problemOf(`{"__proto__":{"type":"FeatureCollection","features":[]}}`)).toBe('unknown-format')
    expect(problemOf(`{${evil},"format":"hengdong-guide-plans","version":1,"plans":[{${evil}}]}`)).toBe('a backup')
  })

  it('with markup, control characters and turned writing in every name', () => {
    const name = '<img src=x onerror=alert(1)>\u0007\u202Egpj.exe\u2066</script>]]>'
    const file = read(spot(name))
    const spots = file.type === 'spots' ? file.preview.spots : []
    expect(spots.map(each => each.name)).toEqual(['<img src=x onerror=alert(1)>gpj.exe</script>]]>'])
    const plan = spotsPlan(spots, planId('p1'), name, () => stopId('s1'))
    const sheet = { ...SHEET, title: name, days: [{ ...SHEET.days[0], date: null, from: null, to: null, leaveAt: null, homeAt: null, stops: plan.days.flatMap(day => day.stops).map(stop => ({ id: stop.id, names: { zh: name, en: name }, at: { lat: 27, lng: 112 }, doubtMetres: null, arrive: null, leave: null, note: stop.note, passage: { text: name, credit: name }, url: `javascript:${name}` })) }] }
    for (const written of [writeGpx(sheet), writeKml(sheet)]) {
      expect(written).not.toMatch(/<img|javascript:|[\u0007\u202E\u2066]/u)
      expect(problemOf(written)).toBeNull()
    }
  })
})
