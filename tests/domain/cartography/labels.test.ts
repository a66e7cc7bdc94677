import { describe, expect, it } from 'vitest'
import { findRoom } from '@/domain/cartography/placeLabels'
import { setText, textWidth } from '@/domain/cartography/textSize'

describe('the room a text takes', () => {
  it.each([
    ['衡东', 10, 20],
    ['ab', 10, 11.2],
    ['', 10, 0],
  ])('%j at %i px is %d wide', (text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 6)
  })

  it('breaks English at spaces and never loses a word', () => {
    const { lines } = setText('Former Residence of Luo Ronghuan', 12, 100)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe('Former Residence of Luo Ronghuan')
  })

  it('leaves Chinese on one line', () => {
    expect(setText('柴山洲特别区第一农民银行旧址', 12).lines).toHaveLength(1)
  })
})

describe('room for a label', () => {
  const text = setText('洣水', 10)
  const wish = { at: { x: 100, y: 100 }, text, gap: 6, sides: ['right', 'left', 'below', 'above'] } as const

  it('is on the side that it likes best', () => {
    expect(findRoom(wish, [])?.side).toBe('right')
  })

  it('is on the next side where something stands in the way', () => {
    const right = { left: 114, right: 124, top: 90, bottom: 104 }
    const left = { left: 76, right: 86, top: 90, bottom: 104 }
    expect(findRoom(wish, [right])?.side).toBe('left')
    expect(findRoom(wish, [right, left])?.side).toBe('below')
  })

  it('is nowhere in a crowd', () => {
    expect(findRoom(wish, [{ left: 0, right: 200, top: 0, bottom: 200 }])).toBeUndefined()
  })
})
