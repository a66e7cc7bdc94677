import { expect, it } from 'vitest'
import { TIANDITU_HOSTS, tiandituTiles } from '@/domain/cartography/tianditu'

const filled = (template: string): URL => new URL(template.replace('{s}', '3').replace('{z}', '12').replace('{x}', '3340').replace('{y}', '1725'))

it.each(['vec', 'cva', 'eva'] as const)('asks a server of 天地图 for one tile of %s, in Web Mercator, with the key', (layer) => {
  const { origin, pathname, searchParams } = filled(tiandituTiles(layer, 'abc123'))
  expect(TIANDITU_HOSTS).toContain(origin)
  expect(pathname).toBe(`/${layer}_w/wmts`)
  expect(Object.fromEntries(searchParams)).toEqual({
    SERVICE: 'WMTS', REQUEST: 'GetTile', VERSION: '1.0.0', LAYER: layer, STYLE: 'default', TILEMATRIXSET: 'w', FORMAT: 'tiles',
    TILEMATRIX: '12', TILEROW: '1725', TILECOL: '3340', tk: 'abc123',
  })
})

it('lets no key write anything else into the address', () => {
  expect(filled(tiandituTiles('vec', 'a&LAYER=img#')).searchParams.get('LAYER')).toBe('vec')
})
