import { expect, it } from 'vitest'
import { byteSize } from '@/domain/byteSize'

it.each([[0, '0 B'], [999, '999 B'], [1000, '1 kB'], [411_700, '412 kB'], [999_499, '999 kB'], [999_500, '1.0 MB'], [3_440_000, '3.4 MB'], [123_400_000, '123 MB'], [999_499_999, '999 MB'], [999_600_000, '1.0 GB'], [10_700_000_000, '10.7 GB']])('%d bytes are %s', (bytes, text) => {
  expect(byteSize(bytes)).toBe(text)
})
