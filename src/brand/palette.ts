import type { SealKind } from '@/domain/entity'

/** The colours of `src/ui/styles/tokens.css` by day, for pictures that no style sheet reaches. */
export const PALETTE = {
  paper: '#fbf7ee',
  ink: '#26231e',
  inkQuiet: '#5f584c',
  cinnabar: '#a8321f',
  pine: '#3a6446',
  river: '#335f7e',
  ochre: '#835a1c',
  chilli: '#a8430f',
  plum: '#7a4a55',
  olive: '#5f6424',
  violet: '#55507a',
  waterWash: '#b9d3df',
  waterLine: '#7fa9bf',
  hillWash: '#dbe3cf',
  hillLine: '#8aa588',
} as const

/** The ground of each kind of seal. */
export const SEAL_GROUNDS: Readonly<Record<SealKind, string>> = {
  mountain: PALETTE.pine,
  water: PALETTE.river,
  cave: PALETTE.pine,
  red: PALETTE.cinnabar,
  house: PALETTE.ochre,
  street: PALETTE.ochre,
  temple: PALETTE.plum,
  relic: PALETTE.plum,
  town: PALETTE.inkQuiet,
  region: PALETTE.inkQuiet,
  dish: PALETTE.chilli,
  ingredient: PALETTE.olive,
  person: PALETTE.violet,
}
