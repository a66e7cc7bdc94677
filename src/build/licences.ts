import type { PackageLicence } from './packageLicence'
import type { Plugin } from 'vite'
import { licencesText, packageFolder, readLicence } from './packageLicence'

const VIRTUAL_ID = 'virtual:licences'
const RESOLVED_ID = `\0${VIRTUAL_ID}`
/** Stands in the code until it is known which packages are in it. */
const PLACEHOLDER = '__PACKAGES_OF_THE_BUILD__'

declare global {
  // Prerendering builds twice in one process; what reaches the visitor is known from the first time.
  var licencesOfBuild: readonly PackageLicence[] | undefined
}

function licencesOf(modules: readonly string[]): readonly PackageLicence[] {
  const folders = new Set(modules.flatMap(module => packageFolder(module) ?? []))
  return [...folders].map(readLicence).sort((one, other) => one.name < other.name ? -1 : 1)
}

function listed(licences: readonly PackageLicence[]): string {
  return JSON.stringify(licences.map(({ name, version, licence }) => ({ name, version, licence })))
}

/** Offer the list of packages that reach the visitor as `virtual:licences`, and their texts as `licences.txt`; a licence that asks for more stops the build. */
export function licences(): Plugin {
  let isBuild = true
  return {
    name: 'licences',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: { filter: { id: /^virtual:licences$/u }, handler: () => RESOLVED_ID },
    load: {
      filter: { id: /^\0virtual:licences$/u },
      handler() {
        const isClientBuild = isBuild && this.environment.config.consumer === 'client'
        return `export const licences = ${isClientBuild ? PLACEHOLDER : listed(globalThis.licencesOfBuild ?? [])}`
      },
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(PLACEHOLDER))
        return null
      const found = licencesOf(Object.values(chunks).flatMap(chunk => chunk.moduleIds))
      globalThis.licencesOfBuild = found
      return { code: code.replace(PLACEHOLDER, () => listed(found)), map: null }
    },
    generateBundle() {
      if (isBuild && this.environment.config.consumer === 'client')
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesText(globalThis.licencesOfBuild ?? []) })
    },
  }
}
