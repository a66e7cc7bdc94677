import type { ViteSSGOptions } from 'vite-ssg'
import type { GuideApp } from './src/app/createGuideApp'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { withHead } from './src/build/pageHead'
import { precacheOptions } from './src/build/precache'
import { robots, sitemap } from './src/build/sitemap'
import { guide } from './src/compiler/guidePlugin'

// Where the guide will stand; its path becomes the base of all addresses.
const siteUrl = (process.env['SITE_URL'] ?? 'http://localhost:4173').replace(/\/+$/, '')
const base = `${new URL(siteUrl).pathname.replace(/\/+$/, '')}/`
process.env['VITE_SITE_URL'] = siteUrl

const rendered: string[] = []

declare module 'vite' {
  interface UserConfig {
    ssgOptions?: ViteSSGOptions
  }
}

export default defineConfig({
  base,
  plugins: [vue(), guide({ data: 'data' }), VitePWA(precacheOptions)],
  resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_PROD_TRUSTED_TYPES__: 'true',
  },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  ssgOptions: {
    entry: 'src/app/prerender.ts',
    dirStyle: 'nested',
    formatting: 'none',
    concurrency: 4,
    htmlFileName: file => file === '404/index.html' ? '404.html' : file,
    onPageRendered(path, html, context) {
      const { pageHead } = context as unknown as { pageHead: GuideApp['head'] }
      const head = pageHead()
      if (head === undefined)
        throw new Error(`${path} has no head`)
      if (!head.noIndex)
        rendered.push(path)
      return withHead(html, head, path, siteUrl)
    },
    async onFinished() {
      await writeFile('dist/sitemap.xml', sitemap(rendered.sort(), siteUrl))
      await writeFile('dist/robots.txt', robots(siteUrl))
    },
  },
})
