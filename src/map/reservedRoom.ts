import type { ArrangedSeal } from '@/domain/cartography/arrange'
import type { Scene } from './scene'
import type { LabelSymbolizer } from 'protomaps-leaflet'
import { boxAround, worldPixel } from '@/domain/cartography/pixel'

type PlacedLabel = NonNullable<ReturnType<LabelSymbolizer['place']>>[number]

const SEAL = 34
/** From the middle of a seal to the nearer edge of its name. */
const TO_NAME = 18

function nameBox({ at, label }: ArrangedSeal): ReturnType<typeof boxAround>[] {
  if (label === null)
    return []
  const { text: { width, height }, side } = label
  const aside = TO_NAME + width / 2
  const down = TO_NAME + height / 2
  const [dx, dy] = { right: [aside, 0], left: [-aside, 0], below: [0, down], above: [0, -down] }[side]
  return [boxAround({ x: at.x + (dx ?? 0), y: at.y + (dy ?? 0) }, width, height)]
}

/** Keeps the room of the seals and their names free of the map's own names: in its eyes these are names that draw nothing. */
export function createReservedRoom(sceneAt: (zoom: number) => Scene): LabelSymbolizer {
  return {
    place({ zoom }, rings): PlacedLabel[] {
      const spots = rings.flat()
      const [first] = spots
      if (first === undefined)
        return []
      const { corner, arrangement: { seals } } = sceneAt(zoom)
      const origin = worldPixel(corner, zoom)
      const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x))]
      const [top, bottom] = [Math.min(...spots.map(({ y }) => y)), Math.max(...spots.map(({ y }) => y))]
      return seals.flatMap((seal) => {
        const anchor = first.clone()
        anchor.x = origin.x + seal.at.x
        anchor.y = origin.y + seal.at.y
        if (anchor.x < left || anchor.x >= right || anchor.y < top || anchor.y >= bottom)
          return []
        const bboxes = [boxAround(seal.at, SEAL, SEAL), ...nameBox(seal)].map(box => ({
          minX: origin.x + box.left,
          minY: origin.y + box.top,
          maxX: origin.x + box.right,
          maxY: origin.y + box.bottom,
        }))
        return [{ anchor, bboxes, draw: () => {} }]
      })
    },
  }
}
