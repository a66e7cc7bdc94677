import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** Build the worker that removes itself and the stored files of the guide, as `sw.js` in `folder`; returns its path. */
export async function buildFarewell(folder: string): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': resolve(root, 'src') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: resolve(root, 'src/service-worker/farewell.ts'), formats: ['iife'], name: 'farewell', fileName: () => 'sw.js' },
    },
  })
  return resolve(folder, 'sw.js')
}
