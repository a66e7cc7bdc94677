import { readFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'

/** A point of an outline, in ems. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
}

/** One closed line of a character: quadratic curves, each with its control point and its end; the last ends where the first starts. */
export interface Contour {
  readonly start: OutlinePoint
  readonly curves: readonly { readonly control: OutlinePoint | null, readonly end: OutlinePoint }[]
}

/** A character drawn in a box of 1 by 1 (the em), x to the right, y down from the top of the em. */
export interface Outline {
  readonly contours: readonly Contour[]
  readonly advance: number
}

/** A font whose characters can be drawn as paths. */
export interface OutlineFont {
  readonly outline: (character: string) => Outline
}

const ASCENT = 0.88

/** Open the TrueType font at `path` to draw its characters as paths. */
export function openFont(path: string): OutlineFont {
  const face = new Face(new Blob(readFileSync(path)))
  const font = new Font(face)
  const em = face.upem
  return {
    outline(character) {
      const glyph = font.glyph(character.codePointAt(0) ?? 0)
      if (glyph === undefined)
        throw new Error(`${path} has no ${character}`)
      const contours = parseContours(font.glyphToPath(glyph))
      return {
        contours: contours.map(contour => mapContour(contour, ({ x, y }) => ({ x: x / em, y: ASCENT - y / em }))),
        advance: font.glyphHAdvance(glyph) / em,
      }
    },
  }
}

/** The same contour with every point moved by `move`. */
export function mapContour(contour: Contour, move: (point: OutlinePoint) => OutlinePoint): Contour {
  return {
    start: move(contour.start),
    curves: contour.curves.map(({ control, end }) => ({ control: control && move(control), end: move(end) })),
  }
}

function parseContours(path: string): Contour[] {
  return path.split('M').slice(1).map((text) => {
    const [first = '', ...rest] = text.match(/[MLQ]?[^MLQZ]+/g) ?? []
    return {
      start: pointsOf(first)[0] ?? { x: 0, y: 0 },
      curves: rest.flatMap((step) => {
        const [one, two] = pointsOf(step.slice(1))
        return one === undefined ? [] : [two === undefined ? { control: null, end: one } : { control: one, end: two }]
      }),
    }
  })
}

function pointsOf(text: string): OutlinePoint[] {
  const numbers = text.split(/[\s,]+/).map(Number)
  return numbers.flatMap((x, at) => {
    const y = numbers[at + 1]
    return at % 2 === 0 && y !== undefined ? [{ x, y }] : []
  })
}
