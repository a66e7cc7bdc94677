import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import process from 'node:process'

/** One file of the curator's folder. */
export interface ContentFile {
  /** Within the folder, with forward slashes: `places/wuji-laojie.yaml`. */
  readonly name: string
  /** As problems name it: `data/places/wuji-laojie.yaml`. */
  readonly path: string
  readonly text: string
  /** False where line ends or a byte order mark were taken away, so that a patch of `text` would not fit the file. */
  readonly isVerbatim: boolean
  /** Why the text is of no use; null where it is. */
  readonly flaw: string | null
}

/** Make a file of text: line ends become \n and a byte order mark goes. */
export function contentFile(name: string, text: string, folder = 'data', flaw: string | null = null): ContentFile {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  return { name, path: `${folder}/${name}`, text: plain, isVerbatim: plain === text, flaw }
}

/** What must be known of content besides its files. */
export interface ContentOrigin {
  /** The folder as problems name it. */
  readonly shown: string
  /** The files in public/photos; null where nobody knows. */
  readonly photographs: ReadonlySet<string> | null
}

/** The origin of the content in `folder`, as seen from the working directory. */
export function contentOrigin(folder: string): ContentOrigin {
  const photographs = resolve('public/photos')
  return { shown: shownFolder(folder), photographs: new Set(existsSync(photographs) ? readdirSync(photographs) : []) }
}

function shownFolder(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join('/') || '.'
}

/** Every file under `folder` that is not hidden, in a fixed order; problems name it from the working directory. */
export function readContentFiles(folder: string): readonly ContentFile[] {
  const shown = shownFolder(folder)
  return listFiles(folder, '', [realpathSync(folder)]).map((name) => {
    const bytes = readBytes(join(folder, name))
    return typeof bytes === 'string'
      ? contentFile(name, '', shown, `cannot be read: ${bytes}`)
      : contentFile(name, bytes.toString('utf8'), shown, isUtf8(bytes) ? null : 'is not UTF-8; save it as UTF-8')
  })
}

function readBytes(path: string): Buffer | string {
  try {
    return readFileSync(path)
  }
  catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

// A link that leads back to a folder around it would go on for ever.
function listFiles(folder: string, within: string, around: readonly string[]): readonly string[] {
  return readdirSync(join(folder, within))
    .filter(name => !name.startsWith('.'))
    .sort((a, b) => a < b ? -1 : 1)
    .flatMap((name) => {
      const path = join(folder, within, name)
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
        return [`${within}${name}`]
      const real = realpathSync(path)
      return around.includes(real) ? [] : listFiles(folder, `${within}${name}/`, [...around, real])
    })
}
