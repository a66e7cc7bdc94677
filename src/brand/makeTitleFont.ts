import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'

/** Tables that titles set in a line, left to right, do without. */
const NEEDLESS = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG']

/** The title font as woff2: the font at `path` cut down to `characters`. */
export function titleFont(path: string, characters: string): Promise<Buffer> {
  return subsetFont(readFileSync(path), characters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: [],
    dropTables: NEEDLESS,
  })
}
