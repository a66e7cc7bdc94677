/** The servers of 天地图; each has every tile. */
export const TIANDITU_HOSTS = [0, 1, 2, 3, 4, 5, 6, 7].map(nth => `https://t${nth}.tianditu.gov.cn`)

/** The map itself, its names in Chinese, its names in English. */
export type TiandituLayer = 'vec' | 'cva' | 'eva'

/** Where the tiles of a layer are, with `{s}`, `{z}`, `{x}` and `{y}` to fill in; in Web Mercator over CGCS2000, which is WGS 84 within decimetres. */
export function tiandituTiles(layer: TiandituLayer, key: string): string {
  return `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`
}
