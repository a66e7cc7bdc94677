import { SEAL_CHARACTERS } from '@/ui/seal/sealCharacters'
import { centredGlyph } from './centredGlyph'
import type { OutlineFont } from './fontOutlines'

const EM = 68

/** The source text of `src/ui/seal/sealGlyphs.ts`: each seal's character as a path. */
export function sealGlyphsSource(font: OutlineFont): string {
  const lines = Object.entries(SEAL_CHARACTERS).map(([kind, character]) => `  ${kind}: '${centredGlyph(font, character, EM)}',`)
  return [
    '// Made by `npm run brand` from Noto Serif SC Bold (SIL Open Font License 1.1).',
    'import type { SealKind } from \'@/domain/entity\'',
    '',
    '/** The character of each kind of seal, as a path in a box of 100 by 100. */',
    'export const SEAL_GLYPHS: Readonly<Record<SealKind, string>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}
