import { expect, it } from 'vitest'
import { bundleOrder } from '@/build/bundleFiles'

it('orders the files of a bundle by kind and length, whatever order they come in, so that two builds are the same', () => {
  const files = [['b.css', 'x'], ['a.js', 'xx'], ['c.js', 'xxx'], ['d.json', 'x'], ['b.js', 'xx']] as const
  const ordered = ['d.json', 'c.js', 'a.js', 'b.js', 'b.css']
  expect(bundleOrder(files).map(([url]) => url)).toEqual(ordered)
  expect(bundleOrder(files.toReversed()).map(([url]) => url)).toEqual(ordered)
})
