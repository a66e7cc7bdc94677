import type { Browser, Page } from 'puppeteer-core'
import { existsSync } from 'node:fs'
import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findChromium } from './findChromium'

const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  // What the address bar of a window shows, which nobody sees here: two pages more for each browser, a third of its start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
]

/** The command line of every Chromium that is started here, and `flags` besides. */
export function chromiumFlags(flags: readonly string[] = []): string[] {
  return [...FLAGS, ...flags, ...process.getuid?.() === 0 ? ['--no-sandbox'] : []]
}

/** Start Chromium, with `flags` of its command line; with a `profile` folder it finds what an earlier start stored there. */
export function launch(profile?: string, flags: readonly string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: chromiumFlags(flags),
    ...profile === undefined ? {} : { userDataDir: profile },
  })
}

/** A folder for a browser profile, and how to delete it. */
export async function createProfile(): Promise<{ readonly folder: string, readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-profile-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}

/** True while a process of the browser with this profile lives: Chromium keeps a lock in the folder. */
async function isInUse(profile: string): Promise<boolean> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => undefined)
  const pid = lock?.split('-').at(-1)
  return pid !== undefined && existsSync(`/proc/${pid}`)
}

/** Close the browser and wait until nothing of it is left that could answer for the next one. */
export async function closeFully(browser: Pick<Browser, 'close'>, profile: string): Promise<void> {
  await browser.close()
  while (await isInUse(profile))
    await new Promise(resolve => setTimeout(resolve, 50))
}

/** What the page complained about: errors in the console, exceptions, policy violations, requests to other sites. */
export function listenForProblems(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text()} ${message.location().url ?? ''}`.trim())
  })
  page.on('pageerror', error => problems.push(`exception: ${String(error)}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && /^(?:https?|wss?):/.test(url))
      problems.push(`third-party request: ${url}`)
  })
  return problems
}

/** What the worker of the page is at: its states, and how many files each cache holds. */
async function workerAt(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const workers = (['installing', 'waiting', 'active'] as const).map(key => `${key}: ${registration?.[key]?.state ?? 'none'}`)
    const stored = await Promise.all((await caches.keys()).map(async name => `${name}: ${(await (await caches.open(name)).keys()).length} files`))
    return [`the page says ${document.querySelector('.offline-status')?.getAttribute('data-state') ?? 'nothing'}`, ...workers, ...stored].join('; ')
  })
}

/** Wait until the line about offline use is in one of these states. */
export async function untilState(page: Page, ...states: readonly string[]): Promise<void> {
  try {
    await page.waitForSelector(states.map(state => `.offline-status[data-state="${state}"]`).join(', '), { timeout: 30_000 })
  }
  catch (cause) {
    throw new Error(`not ${states.join(' or ')} within 30 s: ${await workerAt(page).catch(() => 'the page does not answer')}`, { cause })
  }
}
