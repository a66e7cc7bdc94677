import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packPng } from '@/brand/packPng'

describe('packing a picture', () => {
  const png = readFileSync('public/icons/maskable-512.png')
  const packed = packPng(png)

  it('keeps its size in pixels', () => {
    expect(packed.subarray(16, 24)).toEqual(png.subarray(16, 24))
  })

  it('makes a picture with a palette of fewer bytes', () => {
    expect(packed[25]).toBe(3)
    expect(packed.length).toBeLessThan(png.length)
  })
})
