import type { Plugin } from 'vite'

/** What of a chunk tells whether a map pack needs it. */
export interface ChunkLinks {
  readonly fileName: string
  /** The modules in it, and the files of those that it imports, at once or later. */
  readonly moduleIds: readonly string[]
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  readonly styles: readonly string[]
}

declare global {
  // Prerendering builds twice in one process; what reaches the visitor is known from the first time.
  var packFilesOfBuild: readonly string[] | undefined
}

/** Modules that are imported later, and only where a pack is offered or here. */
const DOORS = /[\\/]src[\\/](?:map[\\/]packOnMap\.ts|parts[\\/]MapPackCard\.vue|features[\\/]map[\\/]PackOnMap\.vue)$/

/** Where everything begins; in the build no chunk says so of itself. */
const START = /[\\/]src[\\/]app[\\/]start\.ts$/

/** The files that are reached through nothing but the doors to the map pack. */
export function packOnlyFiles(chunks: readonly ChunkLinks[]): readonly string[] {
  const byFile = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  const holds = ({ moduleIds }: ChunkLinks, which: RegExp): boolean => moduleIds.some(id => which.test(id.replace(/\?.*$/, '')))
  const reached = new Set<ChunkLinks>()
  const waiting = chunks.filter(chunk => holds(chunk, START))
  if (waiting.length === 0)
    throw new Error('No chunk of the build holds src/app/start.ts, so it cannot be told which files wait for a map pack.')
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (reached.has(chunk))
      continue
    reached.add(chunk)
    // What is imported at once is needed whatever it holds.
    waiting.push(...chunk.imports.flatMap(file => byFile.get(file) ?? []))
    waiting.push(...chunk.dynamicImports.flatMap(file => byFile.get(file) ?? []).filter(later => !holds(later, DOORS)))
  }
  const needed = new Set([...reached].flatMap(({ styles }) => styles))
  return chunks.filter(chunk => !reached.has(chunk)).flatMap(({ fileName, styles }) => [fileName, ...styles.filter(style => !needed.has(style))])
}

/** Note which files of the build only a map pack needs, for the list of the worker. */
export function packFiles(): Plugin {
  return {
    name: 'pack-files',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.config.consumer !== 'client')
          return
        const chunks = Object.values(bundle).flatMap(each => each.type === 'chunk' ? [each] : [])
        globalThis.packFilesOfBuild = packOnlyFiles(chunks.map(({ fileName, moduleIds, imports, dynamicImports, viteMetadata }) =>
          ({ fileName, moduleIds, imports, dynamicImports, styles: [...viteMetadata?.importedCss ?? []] })))
      },
    },
  }
}
