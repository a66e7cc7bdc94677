import { expect, it } from 'vitest'
import { packOnlyFiles } from '@/build/packFiles'

const chunk = (fileName: string, moduleIds: readonly string[], given: { readonly imports?: readonly string[], readonly dynamicImports?: readonly string[], readonly styles?: readonly string[] } = {}) =>
  ({ fileName, moduleIds, imports: [], dynamicImports: [], styles: [], ...given })

const CHUNKS = [
  chunk('begin.js', ['/x/src/app/start.ts'], { dynamicImports: ['frame.js'] }),
  chunk('frame.js', ['/x/src/app/client.ts'], { imports: ['begin.js'], dynamicImports: ['map.js'] }),
  chunk('map.js', ['/x/src/map/LeafletChart.vue'], { imports: ['frame.js'], dynamicImports: ['pack.js', 'card.js'], styles: ['map.css'] }),
  chunk('pack.js', ['/x/src/map/packOnMap.ts', '/x/node_modules/pmtiles/index.js'], { imports: ['map.js', 'store.js'], styles: ['pack.css', 'map.css'] }),
  chunk('card.js', ['/x/src/parts/MapPackCard.vue?vue'], { imports: ['store.js', 'shared.js'] }),
  chunk('store.js', ['/x/src/platform/packStore.ts']),
  chunk('shared.js', ['/x/src/domain/byteSize.ts']),
]

it('keeps for the pack what is reached through its doors alone, and not what others need too', () => {
  expect(packOnlyFiles(CHUNKS)).toEqual(['pack.js', 'pack.css', 'card.js', 'store.js', 'shared.js'])
  const shared = CHUNKS.map(each => each.fileName === 'map.js' ? { ...each, imports: ['frame.js', 'shared.js'] } : each)
  expect(packOnlyFiles(shared)).toEqual(['pack.js', 'pack.css', 'card.js', 'store.js'])
})

it('stops the build where it cannot tell', () => {
  expect(() => packOnlyFiles(CHUNKS.slice(1))).toThrow('start.ts')
})
