import type { Plugin, ViteDevServer } from 'vite'
import type { CompiledFolder } from './compileFolder'
import type { GuideJson } from './guideJson'
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { countProblems } from './countProblems'

const VIRTUAL_ID = 'virtual:guide'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

declare global {
  // Prerendering builds twice in one process and reads the configuration anew each time.
  var compiledGuideFolders: Map<string, Promise<CompiledFolder>> | undefined
}

/** Compile the guide in the folder `data`, add its files to the build, and serve them in development. */
export function guide({ data }: { readonly data: string }): Plugin {
  let folder = data
  let files = { base: '/', command: 'build' }

  async function compiled(): Promise<GuideJson> {
    const all = globalThis.compiledGuideFolders ??= new Map()
    const one = all.get(folder) ?? compile(folder)
    all.set(folder, one)
    const { json, problems } = await one
    if (!json)
      throw new Error(`The guide cannot be built.\n${problems.join('\n')}\n${countProblems(problems.length)}`)
    return json
  }

  return {
    name: 'guide',
    async config({ root }, { command }) {
      if (command !== 'build')
        return
      folder = resolve(root ?? '.', data)
      // What is wrong with the content is said when the build begins.
      const json = await compiled().catch(() => null)
      return { define: { 'import.meta.env.MAY_CLUSTER': String(json?.mayCluster ?? true) } }
    },
    configResolved({ root, base, command }) {
      folder = resolve(root, data)
      files = { base, command }
    },
    async buildStart() {
      if (files.command === 'build')
        await compiled()
    },
    resolveId: {
      filter: { id: /^virtual:guide$/u },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0virtual:guide$/u },
      async handler() {
        const json = await compiled()
        return this.environment.config.consumer === 'client' ? clientModule(json) : serverModule(json)
      },
    },
    async generateBundle() {
      if (this.environment.config.consumer !== 'client')
        return
      const { version, files } = await compiled()
      for (const [name, source] of files)
        this.emitFile({ type: 'asset', fileName: `guide/${version}/${name}.json`, source })
    },
    configureServer(server) {
      serve(server, files.base, compiled)
      reloadOnChange(server, folder, compiled)
    },
  }
}

// A configuration file is bundled without the aliases of the sources: the compiler is loaded with them.
async function compile(folder: string): Promise<CompiledFolder> {
  const compiler: typeof import('./compileFolder') = await tsImport('./compileFolder.ts', {
    parentURL: import.meta.url,
    tsconfig: fileURLToPath(new URL('../../tsconfig.node.json', import.meta.url)),
  })
  return compiler.compileFolder(folder)
}

function clientModule({ version }: GuideJson): string {
  return `export const guideVersion = ${JSON.stringify(version)}
export async function readGuideFile(name) {
  const response = await fetch(\`\${import.meta.env.BASE_URL}guide/\${guideVersion}/\${name}.json\`)
  if (!response.ok)
    throw new Error(\`\${name}: HTTP \${response.status}\`)
  return response.json()
}
`
}

function serverModule({ version, files }: GuideJson): string {
  return `export const guideVersion = ${JSON.stringify(version)}
const files = new Map(${JSON.stringify([...files])})
export async function readGuideFile(name) {
  const json = files.get(name)
  if (json === undefined)
    throw new Error(\`\${name}: no such file\`)
  return JSON.parse(json)
}
`
}

function serve(server: ViteDevServer, base: string, compiled: () => Promise<GuideJson>): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?')[0]?.replace(base, '/') ?? ''
    const [, version, name] = /^\/guide\/([0-9a-f]+)\/([a-z0-9-]+)\.json$/u.exec(path) ?? []
    if (name === undefined)
      return next()
    compiled().then((json) => {
      const body = json.version === version ? json.files.get(name) : undefined
      response.statusCode = body === undefined ? 404 : 200
      response.setHeader('Content-Type', 'application/json')
      response.end(body ?? '{}')
    }, next)
  })
}

function reloadOnChange(server: ViteDevServer, folder: string, compiled: () => Promise<GuideJson>): void {
  async function reload(path: string): Promise<void> {
    if (!path.startsWith(folder + sep))
      return
    globalThis.compiledGuideFolders?.delete(folder)
    for (const environment of Object.values(server.environments)) {
      const module = environment.moduleGraph.getModuleById(RESOLVED_ID)
      if (module)
        environment.moduleGraph.invalidateModule(module)
    }
    const { hot } = server.environments.client
    try {
      await compiled()
      hot.send({ type: 'full-reload' })
    }
    catch (error) {
      hot.send({ type: 'error', err: { message: error instanceof Error ? error.message : String(error), stack: '' } })
    }
  }
  server.watcher.add(folder)
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, path => void reload(path))
}
