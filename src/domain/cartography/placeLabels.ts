import type { Box, Pixel } from './pixel'
import type { TextBlock } from './textSize'
import { overlap } from './pixel'

/** Where a label stands beside its spot. */
export type LabelSide = 'below' | 'right' | 'left' | 'above'

/** A text that wants to stand beside a spot, `gap` pixels away from it. */
export interface LabelWish {
  readonly at: Pixel
  readonly text: TextBlock
  readonly gap: number
  /** Sides it may take, the best first. */
  readonly sides: readonly LabelSide[]
}

/** Where a label may stand: the side and the room it takes. */
export interface LabelPlace {
  readonly side: LabelSide
  readonly box: Box
}

const AIR = 2

/** The first side of `wish` on which nothing is in the way, or undefined where there is no room at all. */
export function findRoom({ at, text, gap, sides }: LabelWish, taken: readonly Box[]): LabelPlace | undefined {
  for (const side of sides) {
    const box = labelBox(at, text, gap, side)
    const airy = { left: box.left - AIR, top: box.top - AIR, right: box.right + AIR, bottom: box.bottom + AIR }
    if (taken.every(other => !overlap(airy, other)))
      return { side, box }
  }
  return undefined
}

function labelBox({ x, y }: Pixel, { width, height }: TextBlock, gap: number, side: LabelSide): Box {
  switch (side) {
    case 'below':
      return { left: x - width / 2, right: x + width / 2, top: y + gap, bottom: y + gap + height }
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: y - gap - height, bottom: y - gap }
    case 'right':
      return { left: x + gap, right: x + gap + width, top: y - height / 2, bottom: y + height / 2 }
    case 'left':
      return { left: x - gap - width, right: x - gap, top: y - height / 2, bottom: y + height / 2 }
  }
}
