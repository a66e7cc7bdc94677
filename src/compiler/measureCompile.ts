import { compileGuide } from './compileGuide'
import { generateGuide } from './generateGuide'
import { guideJson } from './guideJson'

/** How long a made-up guide took to compile, and how large it came out. */
export interface CompileMeasure {
  readonly seconds: number
  readonly bytes: number
  readonly problems: number
}

/** Compile a made-up guide of this size, from text in memory to JSON in memory. */
export function measureCompile(places: number, essays: number): CompileMeasure {
  const files = generateGuide({ places, essays })
  const began = performance.now()
  const { guide, problems } = compileGuide(files)
  const json = guide && guideJson(guide)
  const seconds = (performance.now() - began) / 1000
  const bytes = [...json?.files.values() ?? []].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { seconds, bytes, problems: problems.length }
}
