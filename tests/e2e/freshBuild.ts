import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const SOURCES = ['src', 'data', 'public', 'deploy', 'index.html', 'vite.config.ts', 'package-lock.json']

function newest(path: string): number {
  const stats = statSync(path)
  // A folder is as new as the last file that was taken out of it.
  return Math.max(stats.mtimeMs, ...stats.isDirectory() ? readdirSync(path).map(name => newest(join(path, name))) : [])
}

// The worker is written last, so its age is that of the build.
function isStale(dist: string): boolean {
  const worker = join(dist, 'sw.js')
  return !existsSync(worker) || SOURCES.some(source => newest(join(root, source)) > statSync(worker).mtimeMs)
}

/** Build the site into `folder`, to stand at `siteUrl`. */
export function buildSite(folder: string, siteUrl?: string): void {
  console.log(`Building the site in ${folder} …`)
  // The test runner sets NODE_ENV to "test", which would build the site for development.
  const env = { ...process.env, NODE_ENV: 'production', GUIDE_DIST: folder, ...siteUrl === undefined ? {} : { SITE_URL: siteUrl } }
  if (spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', env }).status !== 0)
    throw new Error('The site could not be built; see above.')
}

/** The folder of the built site, built now where it is missing or older than its sources; E2E_SKIP_BUILD takes it as it is. */
export function freshBuild(): string {
  const dist = join(root, 'dist')
  if (process.env['E2E_SKIP_BUILD'] === undefined && isStale(dist))
    buildSite(dist)
  return dist
}

/** The same for the site under a path of a domain. */
export function freshBuildUnder(siteUrl: string): string {
  const dist = join(root, '.cache', `site-${new URL(siteUrl).pathname.replace(/\W/g, '')}`)
  if (isStale(dist))
    buildSite(dist, siteUrl)
  return dist
}
