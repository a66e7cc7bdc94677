import type { Engine } from './engine'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { installed } from '../../installed'
import { markedEnvironment, untilGone } from './processes'

/** Firefox, where it is installed. */
export function firefox(): Engine | undefined {
  const executablePath = installed('firefox-esr', 'firefox-esr')
  if (executablePath === undefined)
    return undefined
  return {
    name: 'Firefox',
    open: async (profile) => {
      const userDataDir = join(profile, 'firefox')
      await mkdir(userDataDir, { recursive: true })
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir, env: markedEnvironment(profile), timeout: 60_000 })
      const page = await browser.newPage()
      return {
        version: await browser.version(),
        goto: async (address) => {
          await page.goto(address, { waitUntil: 'load', timeout: 20_000 })
        },
        evaluate: expression => page.evaluate(expression),
        close: async () => {
          await browser.close()
          await untilGone(profile)
        },
      }
    },
  }
}
