import type { ViteSSGOptions } from 'vite-ssg'
import type { PrerenderContext } from './src/prerender/entry'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import vue from '@vitejs/plugin-vue'
import { Features } from 'lightningcss'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { CONTENT_SECURITY_META } from './deploy/headers'
import { beforePaint } from './src/build/beforePaint'
import { CHUNKS, NAMED_CHUNKS } from './src/build/chunks'
import { codeWithStyles } from './src/build/codeWithStyles'
import { distFolder } from './src/build/distFolder'
import { leafletStyles } from './src/build/leafletStyles'
import { licences } from './src/build/licences'
import { packFiles } from './src/build/packFiles'
import { policyMeta } from './src/build/policyMeta'
import { precacheOptions } from './src/build/precache'
import { siteAddress } from './src/build/siteAddress'
import { guide } from './src/compiler/guidePlugin'
import { mapPacks } from './src/pack/packsPlugin'

const { url, base } = siteAddress(process.env['SITE_URL'])
process.env['VITE_SITE_URL'] = url

const componentOfId = new Map<string, string>()

/** What marks the styles of the component at `path` as its own: a shorter one than usual, since every element carries it. */
function shortId(path: string, hash = ''): string {
  const id = Number.parseInt(hash, 16).toString(36).slice(-4)
  const taken = componentOfId.get(id) ?? path
  if (taken !== path)
    throw new Error(`${taken} and ${path} would share the styles of ${id}: rename one of them`)
  componentOfId.set(id, path)
  return id
}

const listed: string[] = []
let template = ''
let filesOf: PrerenderContext['siteFiles'] | undefined

declare module 'vite' {
  interface UserConfig {
    ssgOptions?: ViteSSGOptions
  }
}

export default defineConfig(({ command, isSsrBuild }) => ({
  base,
  plugins: [vue({ features: { componentIdGenerator: (path, _source, _isProduction, hashOf) => shortId(path, hashOf(path)) } }), guide({ data: process.env['GUIDE_DATA'] ?? 'data' }), mapPacks({ packs: process.env['MAP_PACKS'] ?? 'packs' }), packFiles(), leafletStyles(), licences(), beforePaint(), codeWithStyles(), policyMeta(CONTENT_SECURITY_META), VitePWA(precacheOptions)],
  resolve: {
    alias: [
      { find: '@', replacement: resolve(import.meta.dirname, 'src') },
      // Its usual file carries, even in production, what its developer tools save files with.
      ...command === 'build' && isSsrBuild !== true ? [{ find: /^pinia$/, replacement: resolve(import.meta.dirname, 'node_modules/pinia/dist/pinia.esm-browser.prod.js') }] : [],
      { find: /^leaflet$/, replacement: resolve(import.meta.dirname, 'src/map/leafletParts.js') },
      { find: /^\.\/(?:SVG\.VML|Marker\.Drag|Icon\.Default)$/, replacement: resolve(import.meta.dirname, 'src/map/leafletLacks.js') },
    ],
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_PROD_TRUSTED_TYPES__: 'true',
  },
  // For browsers without light-dark(), which no style here uses, it would be spelled out in each theme.
  css: { lightningcss: { exclude: Features.LightDark } },
  build: {
    outDir: distFolder,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Slower than the usual minifier, and two parts in a hundred smaller.
    minify: 'terser',
    // Methods of object literals are written short, and parameters that nobody reads left out: none is a constructor, nobody counts parameters.
    terserOptions: { module: true, ecma: 2022, compress: { passes: 4, pure_getters: true, keep_fargs: false, unsafe_methods: true } },
    modulePreload: { polyfill: false, resolveDependencies: (_file, deps, { hostType }) => hostType === 'html' ? deps : deps.filter(dep => dep.endsWith('.css')) },
    rolldownOptions: {
      output: {
        // Every page names the files of all others: without names that is half a kilobyte less.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: ({ name }) => NAMED_CHUNKS.has(name) ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js',
        assetFileNames: ({ names }) => names.some(name => name.endsWith('.css') && !NAMED_CHUNKS.has(name.slice(0, -4))) ? 'assets/[hash:7].css' : 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: isSsrBuild === true ? [] : CHUNKS,
        },
      },
    },
  },
  ssgOptions: {
    entry: 'src/prerender/entry.ts',
    dirStyle: 'nested',
    formatting: 'none',
    concurrency: 4,
    htmlFileName: file => file === '404/index.html' ? '404.html' : file,
    onBeforePageRender(_path, html) {
      template = html
      return html
    },
    onPageRendered(path, html, context) {
      const { finish, siteFiles } = context as unknown as PrerenderContext
      const page = finish(html, path, template)
      if (page.isListed)
        listed.push(path)
      filesOf = siteFiles
      return page.html
    },
    async onFinished() {
      for (const [file, text] of Object.entries(filesOf?.(listed) ?? {}))
        await writeFile(resolve(distFolder, file), text)
    },
  },
}))
