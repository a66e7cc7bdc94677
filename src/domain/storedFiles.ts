/** `whole`: each byte is as published; `damaged`: something else is stored; `missing`: nothing is. */
export type FileState = 'whole' | 'missing' | 'damaged'

/** One file of the guide as it lies on the device. */
export interface StoredFile {
  /** Relative to the site. */
  readonly path: string
  readonly state: FileState
  readonly bytes: number
}

/** What a visitor knows the files as. */
export const STORED_KINDS = ['app', 'text', 'map', 'fonts'] as const
export type StoredKind = (typeof STORED_KINDS)[number]

/** All files of one kind. */
export interface StoredItem {
  readonly kind: StoredKind
  /** How many belong to it, and how many of these are missing or damaged. */
  readonly files: number
  readonly missing: number
  readonly damaged: number
  readonly bytes: number
}

/** A map pack as a check of the device sees it. */
export interface PackState {
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** `partial`: its download has not come to an end; `unchecked`: it is there and nobody has looked at its bytes. */
  readonly state: 'whole' | 'partial' | 'damaged' | 'unchecked'
}

/** What kind of thing the file at `path` is: data of the guide are text but for the map's; the rest makes the app run. */
export function storedKind(path: string): StoredKind {
  if (/^guide\/.*basemap[^/]*\.json$/.test(path))
    return 'map'
  if (/^(?:guide|photos)\//.test(path))
    return 'text'
  return /\.woff2?$/.test(path) ? 'fonts' : 'app'
}

/** The files summed up by kind, in the order of `STORED_KINDS`; a kind without files is left out. */
export function storedItems(files: readonly StoredFile[]): readonly StoredItem[] {
  return STORED_KINDS.flatMap((kind) => {
    const ofKind = files.filter(({ path }) => storedKind(path) === kind)
    const count = (state: FileState): number => ofKind.filter(file => file.state === state).length
    const bytes = ofKind.reduce((sum, file) => sum + file.bytes, 0)
    return ofKind.length === 0 ? [] : [{ kind, files: ofKind.length, missing: count('missing'), damaged: count('damaged'), bytes }]
  })
}

/** True only when at least one file was checked and every file proved whole. */
export function isProven(files: readonly StoredFile[]): boolean {
  return files.length > 0 && files.every(({ state }) => state === 'whole')
}
