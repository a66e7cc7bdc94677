import type { Backup, BackupProblem } from './planBackup'
import type { ImportPreview, ImportProblem } from './importPreview'
import type { XmlReader } from './xmlTree'
import { isGeoJson, readGeoJson } from './importGeoJson'
import { readGpx } from './importGpx'
import { readKml } from './importKml'
import { importFailure } from './importPreview'
import { readBackupJson } from './planBackup'
import { hasForbiddenMarkup, mendXml, stripXml } from './xmlMending'

/** What a file turned out to be: a backup of plans, or spots with a preview. */
export type ImportedFile
  = | { readonly type: 'backup', readonly backup: Backup | BackupProblem }
    | { readonly type: 'spots', readonly preview: ImportPreview }

const failed = (problem: ImportProblem): ImportedFile => ({ type: 'spots', preview: importFailure(problem) })

function importXml(text: string, readXml: XmlReader): ImportedFile {
  // Stripped first: a control character within `<!DOCTYPE` must not hide it.
  const xml = stripXml(text)
  if (hasForbiddenMarkup(xml))
    return failed('forbidden')
  const parsed = readXml(xml)
  const root = parsed === 'malformed' ? readXml(mendXml(xml)) : parsed
  if (root === 'malformed')
    return failed('malformed')
  switch (root.name.toLowerCase()) {
    case 'gpx':
      return { type: 'spots', preview: readGpx(root) }
    case 'kml':
    case 'document':
    case 'folder':
      return { type: 'spots', preview: readKml(root) }
    default:
      return failed('unknown-format')
  }
}

function importJson(text: string): ImportedFile {
  let root: unknown
  try {
    root = JSON.parse(text)
  }
  catch {
    return failed('malformed')
  }
  if (isGeoJson(root))
    return { type: 'spots', preview: readGeoJson(root) }
  const backup = readBackupJson(root)
  return backup === 'not-a-backup' ? failed('unknown-format') : { type: 'backup', backup }
}

/** Read a decoded file, judged by what stands in it and never by its name. */
export function importText(text: string, readXml: XmlReader): ImportedFile {
  const start = text.replace(/^\uFEFF/u, '').trimStart()
  if (start === '')
    return failed('empty')
  if (start.startsWith('<'))
    return importXml(start, readXml)
  return start.startsWith('{') ? importJson(start) : failed(start.startsWith('PK\u0003') ? 'zipped' : 'unknown-format')
}
