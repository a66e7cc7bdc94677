import { centredGlyph } from './centredGlyph'
import type { OutlineFont } from './fontOutlines'
import { PALETTE } from './palette'
import { sealMark, squareSvg } from './sealSvg'

/** A picture to make: an SVG, and the size of its PNG in pixels. */
export interface Icon {
  readonly path: string
  readonly svg: string
  readonly size: number
}

/** Its shape decides the edges of the guide's own seal. */
const BRAND_ID = 'hengdong'
const BRAND_CHARACTER = '衡'
/** Icons are drawn large, so their characters keep finer lines than the seals of the app. */
const FINE = 500

/** The guide's own seal, 衡 on cinnabar, as `favicon.svg` shows it. */
export function faviconSvg(font: OutlineFont): string {
  return squareSvg(brandSeal(font))
}

/** The seal cut out of one colour, for systems that tint icons themselves. */
export function monochromeSvg(font: OutlineFont): string {
  return squareSvg(`<mask id="seal">${brandSeal(font, '#fff', '#000')}</mask><path mask="url(#seal)" d="M0 0h100v100H0z"/>`)
}

/** Every icon that is needed as a PNG. */
export function icons(font: OutlineFont): Icon[] {
  const seal = squareSvg(brandSeal(font))
  const full = (scale: number) => squareSvg(`<path fill="${PALETTE.paper}" d="M0 0h100v100H0z"/>${scaled(brandSeal(font), scale)}`)
  const shortcut = (name: string, character: string, ground: string): Icon => ({
    path: `icons/shortcut-${name}.png`,
    size: 96,
    svg: squareSvg(sealMark({ glyph: centredGlyph(font, character, 68, FINE), glyphBox: FINE, id: name, ground, paper: PALETTE.paper })),
  })
  return [
    { path: 'icons/192.png', svg: seal, size: 192 },
    { path: 'icons/512.png', svg: seal, size: 512 },
    { path: 'icons/maskable-512.png', svg: full(0.66), size: 512 },
    { path: 'icons/apple-touch-180.png', svg: full(0.76), size: 180 },
    shortcut('map', '图', PALETTE.pine),
    shortcut('essays', '文', PALETTE.cinnabar),
    shortcut('dishes', '菜', PALETTE.chilli),
    shortcut('search', '搜', PALETTE.inkQuiet),
  ]
}

/** The seal of the guide itself, in a box of 100 by 100. */
export function brandSeal(font: OutlineFont, ground: string = PALETTE.cinnabar, paper: string = PALETTE.paper): string {
  return sealMark({ glyph: centredGlyph(font, BRAND_CHARACTER, 72, FINE), glyphBox: FINE, id: BRAND_ID, ground, paper, spread: 0.9 })
}

function scaled(content: string, scale: number): string {
  return `<g transform="translate(${50 - 50 * scale} ${50 - 50 * scale}) scale(${scale})">${content}</g>`
}
