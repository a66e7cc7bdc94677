/** The cache that holds the map pack of the site at `base`, a path with a slash at both ends; it is there only while a pack or a part of one is. */
export function packCacheName(base: string): string {
  return `hengdong-pack:${base}:`
}
