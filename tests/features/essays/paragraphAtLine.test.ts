import { describe, expect, it } from 'vitest'
import { paragraphAtLine } from '@/features/essays/paragraphAtLine'

describe('the paragraph being read', () => {
  it('is the one that the line crosses', () => {
    expect(paragraphAtLine([-500, 100, 700], 260)).toBe(1)
  })

  it('is the one above where the line falls between two', () => {
    const endOfSecond = 240
    expect(paragraphAtLine([-500, 100, endOfSecond + 40], endOfSecond + 20)).toBe(1)
  })

  it('is the one that begins on the line', () => {
    expect(paragraphAtLine([-500, 260, 700], 260)).toBe(1)
  })

  it('is the first while the line is above the text', () => {
    expect(paragraphAtLine([400, 900], 260)).toBe(0)
  })

  it('is the last when the line is below the text', () => {
    expect(paragraphAtLine([-2000, -1500, -900], 260)).toBe(2)
  })
})
