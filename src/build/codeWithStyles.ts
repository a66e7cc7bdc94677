import type { Plugin } from 'vite'
import { resolve } from 'node:path'

/** Vite's own helper for what is imported late. */
const HELPER = '\0vite/preload-helper.js'
const OURS = resolve(import.meta.dirname, '../platform/withStyles.ts')

/** Let code that is imported late come with its styles by `loadWithStyles`. Fails the build where Vite does not ask for its helper by the name it had. */
export function codeWithStyles(): Plugin {
  let isAsked = false
  return {
    name: 'code-with-styles',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'pre',
    load(id) {
      if (id !== HELPER)
        return undefined
      isAsked = true
      return `export { loadWithStyles as __vitePreload } from ${JSON.stringify(OURS)}`
    },
    buildEnd(error) {
      if (error === undefined && !isAsked)
        this.error(`Vite did not ask for ${HELPER.slice(1)}: see which helper loads styles now`)
    },
  }
}
