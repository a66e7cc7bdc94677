import { encode } from 'uqr'
import { splitCode, writePart } from '@/domain/exchange/linkParts'

/** Longer addresses make codes that phones no longer read from a screen or from paper. */
export const MOST_QR_CHARACTERS = 1100
const PART_CHARACTERS = 520

/** A QR code as the path of an SVG drawing of `size` by `size` units, its quiet zone included. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

/** The addresses that carry the code of a plan, one for each QR code; undefined where there would be too many. */
export function qrAddresses(page: string, code: string): readonly string[] | undefined {
  const whole = `${page}#${code}`
  return whole.length <= MOST_QR_CHARACTERS ? [whole] : splitCode(code, PART_CHARACTERS)?.map(part => `${page}#${writePart(part)}`)
}

/** The QR code of `text`. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const runs = data.map((row, y) => [...row.map(isDark => isDark ? '1' : '0').join('').matchAll(/1+/gu)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join(''))
  return { size, path: runs.join('') }
}
