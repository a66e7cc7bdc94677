import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packPng, readPixels } from '@/brand/packPng'

const icon = readFileSync('public/icons/maskable-512.png')
const picture = readFileSync('public/og.png')

/** The greatest difference of any channel of any pixel. */
function furthest(one: Buffer, other: Buffer): number {
  const [left, right] = [readPixels(one).rows.flat(), readPixels(other).rows.flat()]
  expect(right).toHaveLength(left.length)
  return left.reduce((most, colour, at) => Math.max(most, ...[16, 8, 0].map(shift => Math.abs(((colour >> shift) & 0xFF) - (((right[at] ?? 0) >> shift) & 0xFF)))), 0)
}

describe('packing a picture', () => {
  it('keeps its size in pixels', () => {
    expect(packPng(picture).subarray(16, 24)).toEqual(picture.subarray(16, 24))
  })

  it('leaves a picture of few colours as it is', () => {
    expect(furthest(icon, packPng(icon))).toBe(0)
  })

  it('finds for few colours such as every pixel of a seal is near to', () => {
    const packed = packPng(icon, 5)
    expect(packed[25]).toBe(3)
    expect(new Set(readPixels(packed).rows.flat()).size).toBe(5)
    // Evenly between paper and cinnabar four steps would be 52 apart, so that the furthest is 26 away.
    expect(furthest(icon, packed)).toBeLessThanOrEqual(40)
  })

  it('makes of eight colours a smaller file than of all', () => {
    expect(packPng(picture, 8).length).toBeLessThan(packPng(picture).length)
  })
})
