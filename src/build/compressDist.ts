import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(?:html|js|css|json|svg|xml|txt|webmanifest)$/
/** Below this, in bytes, a compressed copy is hardly smaller. */
const WORTHWHILE = 256
const HINTS: readonly Readonly<Record<number, number>>[] = [
  {}, { [constants.BROTLI_PARAM_LGBLOCK]: 17 }, { [constants.BROTLI_PARAM_NDIRECT]: 8 }, { [constants.BROTLI_PARAM_NDIRECT]: 12 },
]

/** Write a `.br` and a `.gz` beside each text file of `dist`; returns how many files got them. */
export async function compressDist(dist: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile() && TEXT.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  const done = await Promise.all(files.map(async (file) => {
    const bytes = await readFile(file)
    if (bytes.length < WORTHWHILE)
      return false
    await writeFile(`${file}.br`, await smallest(bytes))
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    return true
  }))
  return done.filter(Boolean).length
}

/** Compressed with each of the hints, which the best compressor does not find by itself; a part in a thousand, where bytes are few. */
async function smallest(bytes: Uint8Array): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const all = await Promise.all(HINTS.map(hints => promisify(brotliCompress)(bytes, { params: { ...params, ...hints } })))
  return all.reduce((best, each) => each.length < best.length ? each : best)
}
