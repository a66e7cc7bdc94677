/** The colours and letters of the base map, as the theme of the page sets them. */
export interface PaperPalette {
  readonly paper: string
  readonly ink: string
  readonly inkQuiet: string
  readonly river: string
  readonly waterWash: string
  readonly waterLine: string
  readonly hillWash: string
  readonly hillLine: string
  readonly road: string
  readonly motorway: string
  readonly rail: string
  readonly building: string
  /** The edges of roads where they are drawn to scale. */
  readonly roadEdge: string
  /** Ways on foot, and the names of hills. */
  readonly path: string
  readonly hillInk: string
  readonly song: string
  readonly sans: string
}

/** Read the palette where `element` stands. */
export function readPalette(element: Element): PaperPalette {
  const style = getComputedStyle(element)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    paper: read('--paper-map'),
    ink: read('--ink'),
    inkQuiet: read('--ink-quiet'),
    river: read('--river'),
    waterWash: read('--water-wash'),
    waterLine: read('--water-line'),
    hillWash: read('--hill-wash'),
    hillLine: read('--hill-line'),
    road: read('--road-line'),
    motorway: read('--motorway-line'),
    rail: read('--rail-line'),
    building: read('--hairline'),
    roadEdge: read('--control-line'),
    path: read('--cinnabar-ink'),
    hillInk: read('--pine'),
    song: read('--song') || 'serif',
    sans: read('--sans') || 'sans-serif',
  }
}
