import type { Browser, Page } from 'puppeteer-core'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Files that a page hands out, caught in a folder of their own. */
export interface Downloads {
  /** Do what makes the page hand out one file, and return its name and text. */
  readonly after: (act: () => Promise<void>) => Promise<{ readonly name: string, readonly text: string }>
  readonly remove: () => Promise<void>
}

/** Catch what the page downloads. */
export async function catchDownloads(page: Page): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-downloads-'))
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true })
  return {
    async after(act) {
      // The same name again would only replace the file.
      await Promise.all((await readdir(folder)).map(name => rm(join(folder, name))))
      const done = new Promise<void>((resolve, reject) => {
        const listen = ({ state }: { readonly state: string }): void => {
          if (state === 'inProgress')
            return
          session.off('Browser.downloadProgress', listen)
          if (state === 'completed')
            resolve()
          else
            reject(new Error('the download was cancelled'))
        }
        session.on('Browser.downloadProgress', listen)
      })
      await act()
      await done
      const [name = 'nothing'] = await readdir(folder)
      return { name, text: await readFile(join(folder, name), 'utf8') }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Hand `text` to the file chooser that `input` opens. */
export async function chooseFile(page: Page, input: string, name: string, text: string): Promise<void> {
  await page.$eval(input, (element, name, text) => {
    if (!(element instanceof HTMLInputElement))
      throw new Error('no file input')
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], name))
    element.files = transfer.files
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, name, text)
}

/** A profile of its own within a running browser: nothing is stored in it. */
export async function freshProfile<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.createBrowserContext()
  try {
    return await use(await context.newPage())
  }
  finally {
    await context.close()
  }
}
