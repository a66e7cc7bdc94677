import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { coarserFont } from './coarserFont'

/** Tables that titles set in a line, left to right, do without. */
const NEEDLESS = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG', 'STAT', 'gasp']

/** At 64 pixels to the em, more than titles have, a point is off by a quarter of a pixel at most. */
const UNITS_PER_EM = 128

/** The title font as woff2: the font at `path` cut down to `characters`, on a grid as coarse as titles bear. */
export async function titleFont(path: string, characters: string): Promise<Buffer> {
  const few = await subsetFont(readFileSync(path), characters, { targetFormat: 'sfnt', noHinting: true, keepFeatures: [], dropTables: NEEDLESS })
  return subsetFont(coarserFont(few, UNITS_PER_EM), characters, { targetFormat: 'woff2' })
}
