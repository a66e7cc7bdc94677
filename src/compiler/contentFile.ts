import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import process from 'node:process'

/** One file of the curator's folder. */
export interface ContentFile {
  /** Within the folder, with forward slashes: `places/wuji-laojie.yaml`. */
  readonly name: string
  /** As problems name it: `data/places/wuji-laojie.yaml`. */
  readonly path: string
  readonly text: string
}

/** Make a file of text: line ends become \n and a byte order mark goes. */
export function contentFile(name: string, text: string, folder = 'data'): ContentFile {
  return { name, path: `${folder}/${name}`, text: text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n') }
}

/** Every file under `folder` that is not hidden, in a fixed order; problems name it from the working directory. */
export function readContentFiles(folder: string): readonly ContentFile[] {
  const shown = relative(process.cwd(), folder).split(sep).join('/')
  return listFiles(folder, '').map(name => contentFile(name, readFileSync(join(folder, name), 'utf8'), shown === '' ? '.' : shown))
}

function listFiles(folder: string, within: string): readonly string[] {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.'))
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(entry => entry.isDirectory()
      ? listFiles(folder, `${within}${entry.name}/`)
      : [`${within}${entry.name}`])
}
