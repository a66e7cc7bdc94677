import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compressDist } from '@/build/compressDist'

const LONG = '山水'.repeat(1000)

/** What each file of the made site says. */
export const FILES = {
  'index.html': `home ${LONG}`,
  '404.html': '<h1>没有这一页</h1>',
  'shell/index.html': `<h1>shell</h1>${LONG}`,
  'map/index.html': `<h1>地图</h1>${LONG}`,
  'en/index.html': 'English home',
  'plan/index.html': 'plans',
  'plan/shared/index.html': 'shared plan',
  'plan/one-day/index.html': 'curated plan',
  'assets/app-1.js': `run('${LONG}')`,
  'assets/app-1.css': `a{}/*${LONG}*/`,
  'assets/song-1.woff2': 'font',
  'guide/abc/index.json': JSON.stringify({ LONG }),
  'packs/index.json': '{}',
  'packs/def/hengdong.pmtiles': 'tiles',
  'sw.js': `self('${LONG}')`,
  'manifest.webmanifest': '{}',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'icons/192.png': 'png',
  'robots.txt': 'User-agent: *',
  'sitemap.xml': '<urlset/>',
} as const

/** A small site with one file of each sort, compressed as a build is; and how to delete it. */
export async function makeSite(): Promise<{ readonly folder: string, readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-site-'))
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await compressDist(folder)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
