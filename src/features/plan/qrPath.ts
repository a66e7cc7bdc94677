import { encode } from 'uqr'

/** Longer links make codes that phones no longer read from a screen. */
export const MOST_QR_CHARACTERS = 1200

/** A QR code as the path of an SVG drawing of `size` by `size` units. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

/** The QR code of `text`; undefined where it would be too dense to read. */
export function qrPath(text: string): QrPath | undefined {
  if (text.length > MOST_QR_CHARACTERS)
    return undefined
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const runs = data.flatMap((row, y) => row.flatMap((isDark, x) => isDark ? [`M${x} ${y}h1v1h-1z`] : []))
  return { size, path: runs.join('') }
}
