import type { Position } from '@/domain/position'
import { roundLength } from '@/domain/distance'
import { doubtMessages } from '@/locales/doubt'
import { useMessages } from '@/locales/useMessages'

/** How sure positions are, in words: a few for lists, a sentence for a page. */
export interface DoubtWords {
  readonly short: (position: Position) => string
  readonly long: (position: Position) => string
}

/** The words for the doubt of a position, in the language of the page. */
export function useDoubtWords(): DoubtWords {
  const m = useMessages(doubtMessages)

  function short(position: Position): string {
    switch (position.type) {
      case 'point':
        return m.value.pointDoubt(roundLength(position.accuracy))
      case 'area':
        return m.value.areaDoubt(roundLength(position.radius))
      case 'line':
        return m.value.lineDoubt
      case 'unknown':
        return { 'not-found': m.value.notFoundDoubt, 'region': m.value.regionDoubt, 'elsewhere': m.value.elsewhereDoubt }[position.because]
    }
  }

  function long(position: Position): string {
    switch (position.type) {
      case 'point':
        return m.value.pointNote(roundLength(position.accuracy))
      case 'area':
        return m.value.areaNote(roundLength(position.radius))
      case 'line':
        return m.value.lineNote(roundLength(position.accuracy))
      case 'unknown':
        return { 'not-found': m.value.notFoundNote, 'region': m.value.regionNote, 'elsewhere': m.value.elsewhereNote }[position.because]
    }
  }

  return { short, long }
}
