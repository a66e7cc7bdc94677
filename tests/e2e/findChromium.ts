import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PATHS = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const CACHE = resolve(import.meta.dirname, '../../.cache/chrome')

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

function onPath(name: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [name], { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim() || undefined
}

function installed(): string | undefined {
  return NAMES.map(onPath).find(path => path !== undefined) ?? PATHS.find(path => existsSync(path))
}

function downloaded(): string | undefined {
  if (!existsSync(CACHE))
    return undefined
  return readdirSync(CACHE, { recursive: true, encoding: 'utf8' })
    .filter(path => /(?:^|[/\\])chrome(?:\.exe)?$|Google Chrome for Testing$/.test(path))
    .map(path => join(CACHE, path))[0]
}

/** Install a package of Debian, where that needs no password. */
function installByApt(name: string): boolean {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!existsSync('/etc/debian_version') || (prefix.length > 0 && !run('sudo', ['-n', 'true'])))
    return false
  const [command = 'apt-get', ...rest] = [...prefix, 'apt-get']
  return run(command, [...rest, 'update']) && run(command, [...rest, 'install', '-y', '--no-install-recommends', name])
}

/** Without a Chinese font, Chromium on Linux draws boxes for all text but titles, and of other widths: see that there is one, or say so. */
export function findChineseFont(): void {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (process.platform !== 'linux' || list.status !== 0 || list.stdout.trim() !== '')
    return
  console.log('No Chinese font found; trying to install one for the end-to-end tests.')
  if (!installByApt('fonts-noto-cjk'))
    console.log('There is none to be had: the pages are tested with boxes for characters. On Debian: apt-get install fonts-noto-cjk')
}

/** The browser for end-to-end tests: one that is there, or one that can be fetched; throws a plain sentence otherwise. */
export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH']
  if (asked !== undefined) {
    if (existsSync(asked))
      return asked
    throw new Error(`CHROMIUM_PATH is ${asked}, and there is no such file.`)
  }
  const present = installed() ?? downloaded()
  if (present !== undefined)
    return present
  console.log('No Chromium found; trying to install one for the end-to-end tests.')
  const fetched = (installByApt('chromium') ? installed() : undefined)
    ?? (run('npx', ['--yes', '@puppeteer/browsers', 'install', 'chrome@stable', '--path', CACHE]) ? downloaded() : undefined)
  if (fetched !== undefined)
    return fetched
  throw new Error(`The end-to-end tests need Chromium or Chrome. Looked for ${NAMES.join(', ')} on PATH and in the usual places, `
    + 'then tried apt-get and a download. Install one, or say where it is: CHROMIUM_PATH=/path/to/chromium npm test')
}
