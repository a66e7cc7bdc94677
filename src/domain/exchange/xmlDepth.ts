import { scanTags } from './xmlTags'

/** Where XML first nests deeper than `most` levels, as an offset; -1 where it never does, as far as it can be read. */
export function tooDeepAt(xml: string, most: number): number {
  let depth = 0
  let found = -1
  scanTags(xml, ({ kind, start }) => {
    if (kind !== 'empty')
      depth += kind === 'opens' ? 1 : -1
    if (depth > most)
      found = start
    return found >= 0
  })
  return found
}
