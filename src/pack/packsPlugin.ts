import type { Plugin } from 'vite'
import type { PackIndex } from '@/domain/mapPack'
import type { ReadyPack } from './readPacks'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

/** Publish the map packs of the folder `packs`, each at an address that changes with its content, and a list of them. */
export function mapPacks({ packs }: { readonly packs: string }): Plugin {
  let folder = packs

  return {
    name: 'map-packs',
    configResolved({ root }) {
      folder = resolve(root, packs)
    },
    async generateBundle() {
      if (this.environment.config.consumer !== 'client')
        return
      const ready = await readPacks(folder)
      for (const { pack, path } of ready) {
        this.emitFile({ type: 'asset', fileName: pack.url, source: await readFile(path) })
        if (pack.reviewNumber === null)
          this.warn(`${pack.id} has no review number (审图号). Settle it with the authority before you publish; see docs/map-pack.md.`)
      }
      this.emitFile({ type: 'asset', fileName: 'packs/index.json', source: indexOf(ready) })
    },
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]?.replace(config.base, '') ?? ''
        if (!path.startsWith('packs/'))
          return next()
        readPacks(folder).then((ready) => {
          const one = ready.find(({ pack }) => pack.url === path)
          response.statusCode = one || path === 'packs/index.json' ? 200 : 404
          response.setHeader('Content-Type', one ? 'application/octet-stream' : 'application/json')
          if (one)
            createReadStream(one.path).pipe(response)
          else
            response.end(response.statusCode === 200 ? indexOf(ready) : '{}')
        }, next)
      })
    },
  }
}

// A configuration file is bundled without the aliases of the sources: the reader is loaded with them.
async function readPacks(folder: string): Promise<readonly ReadyPack[]> {
  const reader: typeof import('./readPacks') = await tsImport('./readPacks.ts', {
    parentURL: import.meta.url,
    tsconfig: fileURLToPath(new URL('../../tsconfig.node.json', import.meta.url)),
  })
  return reader.readPacks(folder)
}

function indexOf(ready: readonly ReadyPack[]): string {
  const index: PackIndex = { format: 1, packs: ready.map(({ pack }) => pack) }
  return JSON.stringify(index)
}
