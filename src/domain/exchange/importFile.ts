import type { Backup, BackupProblem } from './planBackup'
import type { ImportPreview, ImportProblem } from './importPreview'
import type { ProblemPlace } from './problemPlace'
import type { Wanted } from './xmlThinning'
import type { XmlReader } from './xmlTree'
import { isGeoJson, readGeoJson } from './importGeoJson'
import { readGpx } from './importGpx'
import { readKml } from './importKml'
import { IMPORT_LIMITS, importFailure } from './importPreview'
import { jsonFault } from './jsonFault'
import { readBackupJson } from './planBackup'
import { fieldNamed, lineAt } from './problemPlace'
import { tooDeepAt } from './xmlDepth'
import { forbiddenAt, isCrowded, mendXml, stripXml } from './xmlMending'
import { thinXml } from './xmlThinning'

/** What a file turned out to be: a backup of plans, or spots with a preview. */
export type ImportedFile
  = | { readonly type: 'backup', readonly backup: Backup | BackupProblem }
    | { readonly type: 'spots', readonly preview: ImportPreview }

/** The line, counted from 1, on which a parser gives XML up; `null` where it does not tell. */
export type XmlFaultFinder = (xml: string) => number | null

function failed(problem: ImportProblem, where: ProblemPlace | null = null): ImportedFile {
  return { type: 'spots', preview: importFailure(problem, where) }
}

// Maps nest some ten levels; a parser is slow or gives up far deeper.
const MOST_LEVELS = 200
// More than will be kept, since some may have no position.
const MOST_POINTS = 2 * IMPORT_LIMITS.waypoints
const SPOT_PARTS = new Set(['name', 'desc', 'cmt'])
const WANTED: Wanted = {
  most: new Map([['wpt', MOST_POINTS], ['placemark', MOST_POINTS], ['rtept', IMPORT_LIMITS.trackPoints + 1], ['trkpt', IMPORT_LIMITS.trackPoints + 1]]),
  inside: new Map([['wpt', SPOT_PARTS], ['rtept', SPOT_PARTS], ['trkpt', new Set()]]),
}

function importXml(text: string, readXml: XmlReader, findFault: XmlFaultFinder): ImportedFile {
  // Stripped first: a control character within `<!DOCTYPE` must not hide it.
  const xml = stripXml(text)
  const linesAbove = lineAt(text, text.indexOf('<')) - 1
  const forbidden = forbiddenAt(xml)
  if (forbidden >= 0)
    return failed('forbidden', { line: linesAbove + lineAt(xml, forbidden) })
  if (isCrowded(xml))
    return failed('too-many-elements')
  const deep = tooDeepAt(xml, MOST_LEVELS)
  if (deep >= 0)
    return failed('malformed', { line: linesAbove + lineAt(xml, deep) })
  const thin = thinXml(xml, WANTED)
  if (thin.elements > IMPORT_LIMITS.elements)
    return failed('too-many-elements')
  const leftOut = (name: string): number => Math.max(0, (thin.counts.get(name) ?? 0) - MOST_POINTS)
  const parsed = readXml(thin.xml)
  const root = parsed === 'malformed' ? readXml(mendXml(thin.xml)) : parsed
  if (root === 'malformed')
    return failed('malformed', { line: linesAbove + (findFault(mendXml(thin.xml)) ?? 1) })
  switch (root.name.toLowerCase()) {
    case 'gpx':
      return { type: 'spots', preview: readGpx(root, leftOut('wpt')) }
    case 'kml':
    case 'document':
    case 'folder':
      return { type: 'spots', preview: readKml(root, leftOut('placemark')) }
    default:
      return failed('unknown-format', fieldNamed(root.name))
  }
}

function importJson(text: string): ImportedFile {
  let root: unknown
  try {
    root = JSON.parse(text)
  }
  catch {
    return failed('malformed', { line: lineAt(text, jsonFault(text)) })
  }
  if (isGeoJson(root))
    return { type: 'spots', preview: readGeoJson(root) }
  const backup = readBackupJson(root)
  return backup === 'not-a-backup' ? failed('unknown-format', { field: 'type' }) : { type: 'backup', backup }
}

/** Read a decoded file, judged by what stands in it and never by its name. */
export function importText(text: string, readXml: XmlReader, findFault: XmlFaultFinder = () => null): ImportedFile {
  const plain = text.replace(/^\uFEFF/u, '')
  const start = plain.trimStart()
  if (start === '')
    return failed('empty')
  if (start.startsWith('<'))
    return importXml(plain, readXml, findFault)
  if (start.startsWith('{'))
    return importJson(plain)
  return start.startsWith('PK\u0003') ? failed('zipped') : failed('unknown-format', { line: 1 })
}
