import type { PrecacheEntry } from '@/domain/precacheEntry'
import type { VitePWAOptions } from 'vite-plugin-pwa'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isBundled, writeBundle } from './bundleFiles'
import { distFolder } from './distFolder'
import { fileIntegrity } from './fileIntegrity'

/**
 * Pages stored as they are. Every other page is drawn by the shell from the guide's data, which has the
 * same words: a first visit that stores everything has 400 kB to spend.
 */
const STORED_PAGE = /^(?:shell\/)?index\.html$/

/** Addresses that change whenever their content does. */
const HASHED = /^(?:assets|guide)\//

/** The address under which a visitor asks for a file of dist. */
export function pageAddress(file: string): string {
  return file === 'index.html' ? './' : file.replace(/\/index\.html$/, '')
}

async function entryOf(file: string, dist: string): Promise<PrecacheEntry> {
  const bytes = await readFile(join(dist, file))
  return {
    url: pageAddress(file),
    revision: HASHED.test(file) ? null : fileIntegrity(bytes),
    integrity: fileIntegrity(bytes),
    bytes: bytes.length,
  }
}

/** What the worker stores of the files in `dist`, each with the hash of its bytes, and the bundle that many of them travel in; the rest is left out. Files `withPack` wait for a map pack. */
export async function listForOffline(files: readonly { readonly url: string }[], dist: string, withPack: ReadonlySet<string> = new Set()): Promise<readonly PrecacheEntry[]> {
  const travels = (file: string): boolean => isBundled(file) && !withPack.has(file)
  const chosen = files.map(file => file.url)
    .filter(url => url !== 'sw.js' && (!url.endsWith('.html') || STORED_PAGE.test(url)))
    .sort()
  const entries = await Promise.all(chosen.map(async (file): Promise<PrecacheEntry> =>
    ({ ...await entryOf(file, dist), ...travels(file) ? { bundled: true } : {}, ...withPack.has(file) ? { withPack: true } : {} })))
  const bundled = chosen.filter(travels)
  return bundled.length === 0 ? entries : [...entries, { ...await entryOf(await writeBundle(bundled, dist), dist), isBundle: true }]
}

/** Options of the PWA plugin: which files the worker stores, and how it is built. */
export const precacheOptions: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'src/service-worker',
  filename: 'sw.ts',
  injectRegister: false,
  manifest: false,
  includeManifestIcons: false,
  injectManifest: {
    rollupFormat: 'iife',
    globDirectory: distFolder,
    globPatterns: [
      '**/*.html',
      '{assets,photos}/**/*.{js,css,woff2,svg,png,jpg,webp}',
      'guide/**/*.json',
      'fonts/**/*.woff2',
      'icons/192.png',
      '*.{webmanifest,svg,png,ico,woff2}',
    ],
    // The picture for link previews. Of the home-screen icons only the one is listed that browsers ask for with every page; the system keeps its own copy of the others.
    globIgnores: ['og*.png'],
    manifestTransforms: [async (files) => {
      const entries = await listForOffline(files, distFolder, new Set(globalThis.packFilesOfBuild))
      return { manifest: entries.map(entry => ({ ...entry, size: entry.bytes })), warnings: [] }
    }],
  },
}
