import type { SealKind } from '@/domain/entity'
import { sealOutline, sealTilt } from '@/domain/sealShape'
import { SEAL_GLYPHS } from './sealGlyphs'

/** What a seal is drawn with, in a box of 100 by 100. */
export interface SealDrawing {
  readonly outline: string
  readonly glyph: string
  readonly turn: string
}

/** The lines of the seal of `id`, whose character is that of `kind`. */
export function sealDrawing(kind: SealKind, id: string): SealDrawing {
  return { outline: sealOutline(id), glyph: SEAL_GLYPHS[kind], turn: `rotate(${sealTilt(id)} 50 50)` }
}

/** The class names that colour a seal. */
export function sealClasses(kind: SealKind, isHollow: boolean): string {
  return `seal seal--${kind}${isHollow ? ' seal--hollow' : ''}`
}
