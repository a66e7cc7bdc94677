import { sealOutline } from '@/domain/sealShape'

/** A seal to be drawn. */
export interface SealMark {
  /** The path of its character, in a square of `glyphBox` (100 unless told). */
  readonly glyph: string
  readonly glyphBox?: number
  /** Decides its shape. */
  readonly id: string
  readonly ground: string
  readonly paper: string
  readonly hollow?: boolean
  /** Degrees by which the character is turned. */
  readonly tilt?: number
  /** How much its strokes are thickened, in hundredths of the seal. */
  readonly spread?: number
}

/** A seal as SVG in a box of 100 by 100. */
export function sealMark({ glyph, glyphBox = 100, id, ground, paper, hollow = false, tilt = 0, spread = 1.6 }: SealMark): string {
  const character = hollow ? ground : paper
  const transform = `rotate(${tilt} 50 50) scale(${100 / glyphBox})`
  return `<path d="${sealOutline(id)}" fill="${hollow ? paper : ground}" stroke="${ground}" stroke-width="6" stroke-linejoin="round"/>`
    + `<path d="${glyph}" fill="${character}" stroke="${character}" stroke-width="${spread * glyphBox / 100}" stroke-linejoin="round" transform="${transform}"/>`
}

/** A whole SVG document of 100 by 100 around `content`. */
export function squareSvg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>\n`
}
