import type { ContentFile } from '@/compiler/contentFile'
import type { NamedCheck } from '@/domain/fieldCheckFile'
import type { NamedFeature } from '@/pack/namedFeatures'
import type { MadeFeature } from '../pack/madeFeatures'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileGuide } from '@/compiler/compileGuide'
import { contentFile, readContentFiles } from '@/compiler/contentFile'
import { reviewField } from '@/compiler/reviewField'
import { reviewPack } from '@/compiler/reviewPack'
import { unifiedDiff } from '@/compiler/unifiedDiff'
import { writeFieldChecks } from '@/domain/fieldCheckFile'
import { isEntityId } from '@/domain/slug'
import { madeArchive } from '../pack/madeArchive'
import { point } from '../pack/madeFeatures'
import { edited, TINY_FILES, TINY_GUIDE } from './tinyGuide'

const ROOT = resolve(import.meta.dirname, '../..')
const AN = 'places/yunfeng-an.yaml'
const BOUNDS = { south: 27, west: 113, north: 27.1, east: 113.1 }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'))
  cpSync(TINY_GUIDE, join(folder, 'data'), { recursive: true })
  execFileSync('git', ['init', '-q'], { cwd: folder })
})

afterEach(() => rmSync(folder, { recursive: true }))

function check(...args: readonly string[]): { readonly status: number | null, readonly stdout: string } {
  return spawnSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', join(ROOT, 'tsconfig.node.json'), join(ROOT, 'src/compiler/check.ts'), ...args], { cwd: folder, encoding: 'utf8' })
}

function contentOfAll(): readonly string[] {
  return readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

function writePack(features: readonly MadeFeature[]): string {
  writeFileSync(join(folder, 'pack.pmtiles'), madeArchive({ features, bounds: BOUNDS, maxZoom: 13 }))
  return 'pack.pmtiles'
}

function accept(report: string): void {
  writeFileSync(join(folder, 'report.patch'), report)
  execFileSync('git', ['apply', 'report.patch'], { cwd: folder })
}

describe('npm run check -- --pack', () => {
  const PACK = [
    point('places', 5, { kind: 'locality', kind_detail: 'town', name: '石桥镇' }, { lat: 27.067, lng: 113.066 }),
    point('places', 5, { kind: 'locality', kind_detail: 'village', name: '石桥' }, { lat: 27.068, lng: 113.068 }),
    point('pois', 5, { kind: 'supermarket', name: '老石桥' }, { lat: 27.06, lng: 113.06 }),
    point('pois', 5, { kind: 'place_of_worship', name: '云峰庵' }, { lat: 27.09, lng: 113.02 }),
    point('pois', 5, { kind: 'station', name: '石桥站' }, { lat: 27.0702, lng: 113.0702 }),
  ]

  it('reports what the pack has within the doubt and writes nothing', () => {
    const before = contentOfAll()
    const { status, stdout } = check('--pack', writePack(PACK))
    expect(stdout).toContain('data/places/shiqiao.yaml:6 石桥: area ±1.5 km, pack has place=village 石桥 1.2 km NE')
    expect(stdout).toContain('  and place=town 石桥镇 1 km NE, not quite the same name')
    expect(stdout).toContain('data/places/yunfeng-an.yaml:6 云峰庵: position unknown, pack has poi=place_of_worship 云峰庵 at 27.09')
    expect(stdout).toContain('data/waymarks.yaml:1 石桥站: point ±300 m, pack has poi=station 石桥站 30 m NE')
    expect(stdout).not.toContain('supermarket')
    expect(status).toBe(0)
    expect(contentOfAll()).toEqual(before)
  }, 60_000)

  it('offers a patch that can be accepted as it stands', () => {
    accept(check('--pack', writePack(PACK)).stdout)
    const { status, stdout } = check()
    expect(stdout).toContain('0 problems')
    expect(stdout).toContain('places     3: line 1, point 2')
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'data/places/yunfeng-an.yaml'), 'utf8')).toContain('取自 OpenStreetMap（2026-10-31）里的 poi=place_of_worship“云峰庵”。')
    expect(check('--pack', 'pack.pmtiles').stdout).toContain('Nothing to accept.')
  }, 90_000)

  it('names the nearest beyond the doubt and offers no patch for it', () => {
    const { stdout } = check('--pack', writePack([point('places', 5, { kind: 'locality', name: '石桥' }, { lat: 27.01, lng: 113.06 })]))
    expect(stdout).toContain('pack has place=locality 石桥 5.6 km S, beyond the doubt')
    expect(stdout).toContain('Nothing to accept.')
  }, 60_000)

  it('offers no patch where an unknown place could be either of two', () => {
    const features = [[27.09, 113.02], [27.02, 113.08]].map(([lat = 0, lng = 0]): NamedFeature => ({ name: '云峰庵', layer: 'pois', kind: 'place_of_worship', at: { lat, lng } }))
    const lines = reviewPack(compileGuide(readContentFiles(TINY_GUIDE)).content, { features, date: null })
    expect(lines.filter(line => line.includes('place_of_worship'))).toHaveLength(2)
    expect(lines.at(-1)).toBe('Nothing to accept.')
  })

  it('says what to do with a file that is no pack', () => {
    const { status, stdout } = check('--pack', 'data/sources.yaml')
    expect(stdout).toContain('data/sources.yaml cannot be used: it does not begin like one. Make a pack with "npm run pack" first.')
    expect(status).toBe(1)
  }, 60_000)
})

describe('npm run check -- --field', () => {
  function writeChecks(...checks: readonly (readonly [id: string, lat: number, lng: number, accuracy: number])[]): string {
    writeFileSync(join(folder, 'field.json'), writeFieldChecks(checks.flatMap(([id, lat, lng, accuracy], nth) => isEntityId(id)
      ? [{ name: id, check: { id: `check-${nth}`, subject: { type: 'place', id }, at: { lat, lng }, accuracy, fixes: 10, takenAt: Date.UTC(2026, 10, 2) } }]
      : [])))
    return 'field.json'
  }

  /** The report on one check of 云峰庵, at dawn on 3 November in China. */
  function reviewed(files: readonly ContentFile[]): string {
    const { content } = compileGuide(files)
    const checks = content.entities.filter(({ id }) => id === 'yunfeng-an').map(({ id }): NamedCheck =>
      ({ name: '云峰庵', check: { id: 'check-0', subject: { type: 'place', id }, at: { lat: 27.09, lng: 113.02 }, accuracy: 0, fixes: 1, takenAt: Date.UTC(2026, 10, 2, 20) } }))
    return reviewField(content, checks).join('\n')
  }

  it('shows each check beside the present position, the most accurate first', () => {
    const { status, stdout } = check('--field', writeChecks(['shiqiao', 27.067, 113.066, 25.2], ['yunfeng-an', 27.09, 113.02, 8], ['nowhere', 27, 113, 9]))
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      'data/places/yunfeng-an.yaml:6 云峰庵: position unknown; measured 27.09000, 113.02000 ±8 m (10 readings, 2026-11-02)',
      'nowhere (nowhere): the guide has no such place; measured 27.00000, 113.00000 ±9 m (10 readings, 2026-11-02)',
      'data/places/shiqiao.yaml:6 石桥: area ±1.5 km; measured 27.06700, 113.06600 ±26 m (10 readings, 2026-11-02), 1 km NE, within the doubt',
    ])
    expect(status).toBe(0)
  }, 60_000)

  it('offers a patch that can be accepted as it stands', () => {
    accept(check('--field', writeChecks(['shiqiao', 27.067, 113.066, 25.2], ['shiqiao', 27.0671, 113.0661, 7])).stdout)
    const { status, stdout } = check()
    expect(stdout).toContain('0 problems')
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'data/places/shiqiao.yaml'), 'utf8')).toContain('  lat: 27.0671\n  lng: 113.0661\n  accuracy: 7\n')
  }, 90_000)

  it('gives the day in China, and no accuracy that the content may not have', () => {
    const report = reviewed(TINY_FILES)
    expect(report).toContain('(1 reading, 2026-11-03)')
    expect(report).toContain('+  accuracy: 1\n')
  })

  it('leaves what is written above the next key in its place', () => {
    const report = reviewed(edited([AN, 'facts:', '\n# From the essay.\nfacts:']))
    expect(report).toContain('-  because: not-found')
    expect(report).toContain('\n \n # From the essay.\n facts:\n')
  })

  it('says where it can offer no patch', () => {
    const others = TINY_FILES.filter(({ name }) => name !== AN)
    const text = TINY_FILES.find(({ name }) => name === AN)?.text ?? ''
    expect(reviewed([...others, contentFile(AN, text.replaceAll('\n', '\r\n'))])).toMatch(new RegExp(`\n.*${AN}:6 cannot be patched: save it without a byte order mark, each line ended by a line feed alone\nNothing to accept\\.$`, 'u'))
    expect(reviewed([...others, contentFile(AN, text.replace(/position:[^]*facts/u, 'position: { type: unknown, because: not-found, method: { zh: 未能找到, en: none } }\nfacts'))])).toContain(`${AN}:6 cannot be patched: its position is not written one key a line`)
  })

  it('says so where the file is something else', () => {
    const { status, stdout } = check('--field', 'data/sources.yaml')
    expect(stdout).toContain('data/sources.yaml is no file of field checks')
    expect(status).toBe(1)
  }, 60_000)

  it('says so where there is no such file', () => {
    const { status, stdout } = check('--field', 'nowhere.json')
    expect(stdout).toContain('There is no file nowhere.json.')
    expect(status).toBe(1)
  }, 60_000)
})

describe('a patch', () => {
  it('makes of any text what was asked, by git\'s own reckoning', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', '  c: d', ''), { minLength: 1, maxLength: 30 }).filter(all => all.at(-1) !== '')
    const cuts = fc.array(fc.tuple(fc.nat(9), fc.nat(3), fc.array(fc.constantFrom('x', 'a', ' y'), { maxLength: 3 })), { maxLength: 4 })
    fc.assert(fc.property(lines, cuts, fc.constantFrom('\n', ''), (text, steps, end) => {
      let at = 0
      const changes = steps.flatMap(([gap, length, fresh]) => {
        const start = at + gap
        at = start + length + 1
        return start + length <= text.length ? [{ start, end: start + length, lines: fresh }] : []
      })
      const wanted = [...changes].reverse().reduce<readonly string[]>((rest, { start, end, lines: fresh }) => [...rest.slice(0, start), ...fresh, ...rest.slice(end)], text)
      const patch = unifiedDiff('file', `${text.join('\n')}${end}`, changes)
      writeFileSync(join(folder, 'file'), `${text.join('\n')}${end}`)
      if (patch !== '') {
        writeFileSync(join(folder, 'file.patch'), patch)
        execFileSync('git', ['apply', 'file.patch'], { cwd: folder })
      }
      const made = readFileSync(join(folder, 'file'), 'utf8')
      expect(end === '' ? made.replace(/\n$/u, '') : made).toBe(wanted.length === 0 ? '' : `${wanted.join('\n')}${end}`)
    }), { numRuns: 120 })
  }, 60_000)
})
