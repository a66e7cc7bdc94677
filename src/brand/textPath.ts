import { mapContour, type OutlineFont } from './fontOutlines'
import { pathData } from './pathData'

/** A line of text in a picture. */
export interface TextLine {
  readonly text: string
  /** Where the top left corner of the first character's em box stands. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  /** Extra room after each character, in units of the picture. */
  readonly spacing?: number
}

const FINE = 10

/** One line of text as an SVG path, so that the picture needs no font. */
export function textPath(font: OutlineFont, { text, x, y, size, fill, spacing = 0 }: TextLine): string {
  let pen = x
  const contours = [...text].flatMap((character) => {
    const { contours, advance } = font.outline(character)
    const left = pen
    pen += advance * size + spacing
    return contours.map(contour => mapContour(contour, point => ({ x: (left + point.x * size) * FINE, y: (y + point.y * size) * FINE })))
  })
  return `<path transform="scale(${1 / FINE})" fill="${fill}" d="${pathData(contours)}"/>`
}
