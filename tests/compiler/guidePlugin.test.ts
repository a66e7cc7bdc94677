import type { InlineConfig } from 'vite'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guide } from '@/compiler/guidePlugin'
import { TINY_GUIDE } from './tinyGuide'

const root = mkdtempSync(join(tmpdir(), 'guide-plugin-'))
const config: InlineConfig = { root, base: '/sub/', configFile: false, logLevel: 'silent', plugins: [guide({ data: 'data' })] }

beforeAll(() => {
  cpSync(TINY_GUIDE, join(root, 'data'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.ts"></script>')
  writeFileSync(join(root, 'main.ts'), 'export { guideVersion, readGuideFile } from \'virtual:guide\'\nimport { readGuideFile } from \'virtual:guide\'\nawait readGuideFile(\'index\')\nif (import.meta.env.MAY_CLUSTER !== false)\n  await import(\'./clusters\')\n')
  writeFileSync(join(root, 'clusters.ts'), 'console.log(\'clusters\')\n')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('the guide plugin', () => {
  it('adds every file of the guide to the build, at an address with its version', async () => {
    await build({ ...config, build: { outDir: 'dist', target: 'es2022' } })
    const [version = ''] = readdirSync(join(root, 'dist/guide'))
    expect(readdirSync(join(root, 'dist/guide', version)).sort()).toEqual(['basemap.json', 'details-0.json', 'essay-gui-tu.json', 'essay-shan-xing.json', 'index.json', 'itineraries.json', 'search.json'])
    expect(JSON.parse(readFileSync(join(root, 'dist/guide', version, 'index.json'), 'utf8'))).toMatchObject({ guide: version, kind: 'index' })
    // So few places never cluster: what would do it is left out.
    const scripts = readdirSync(join(root, 'dist/assets'))
    expect(scripts).toHaveLength(1)
    const [script = ''] = scripts
    expect(readFileSync(join(root, 'dist/assets', script), 'utf8')).toContain('/sub/guide/')
  }, 30_000)

  it('puts the guide itself into what renders pages, and no file beside it', async () => {
    await build({ ...config, build: { outDir: 'out', ssr: 'main.ts' } })
    const { guideVersion, readGuideFile } = await import(pathToFileURL(join(root, 'out/main.js')).href)
    await expect(readGuideFile('search')).resolves.toMatchObject({ guide: guideVersion, kind: 'search' })
    await expect(readGuideFile('nothing')).rejects.toThrow('nothing')
    expect(readdirSync(join(root, 'out'))).toEqual(['main.js'])
  }, 30_000)

  it('serves the files in development, and compiles again when the content changes', async () => {
    const server = await createServer({ ...config, server: { port: 4390, strictPort: false } })
    try {
      await server.listen()
      const [address = ''] = server.resolvedUrls?.local ?? []
      const moduleText = async (): Promise<string> => (await server.environments.client.transformRequest('virtual:guide'))?.code ?? ''
      const version = /guideVersion = "([0-9a-f]+)"/u.exec(await moduleText())?.[1] ?? ''
      const response = await fetch(`${address}guide/${version}/basemap.json`)
      expect(await response.json()).toMatchObject({ guide: version, kind: 'basemap' })
      expect((await fetch(`${address}guide/000000000000/basemap.json`)).status).toBe(404)

      const file = join(root, 'data/places/mishui.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace('一条河', '一条大河'))
      await expect.poll(moduleText, { timeout: 10_000 }).not.toContain(version)
    }
    finally {
      await server.close()
    }
  }, 30_000)

  it('fails the build with the whole list of problems', async () => {
    writeFileSync(join(root, 'data/waymarks.yaml'), 'nothing')
    writeFileSync(join(root, 'data/basemap/basemap.yaml'), 'nothing')
    globalThis.compiledGuideFolders?.clear()
    await expect(build({ ...config, build: { outDir: 'dist' } })).rejects.toThrow(/basemap\.yaml:1 must be a block of keys[\s\S]*waymarks\.yaml:1 must be a list[\s\S]*2 problems/u)
  }, 30_000)
})
