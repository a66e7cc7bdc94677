interface ImportMetaEnv {
  /** Where the site will stand, without a slash at the end; set by vite.config.ts. */
  readonly VITE_SITE_URL: string
  /** The map-review number (审图号) to print, once an authority has given one. */
  readonly VITE_MAP_APPROVAL?: string
  /** False in the build of a guide so small that its map never clusters. */
  readonly MAY_CLUSTER?: boolean
  /** The key for the tiles of 天地图; without it nothing of that map is built. */
  readonly VITE_TIANDITU_KEY?: string
}
