interface ImportMetaEnv {
  /** The approval number (审图号) of the map, once an authority has given one. */
  readonly VITE_MAP_APPROVAL?: string
}
