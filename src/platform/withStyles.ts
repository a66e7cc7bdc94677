import { withRetries } from './withRetries'

/** Puts styles into a page. */
export interface Styles {
  /** Link the style sheet at `href` in the head; resolves when it holds. Where it does not come, it is asked for again (withRetries); then rejects and can be asked for anew. */
  readonly addStyles: (href: string) => Promise<void>
  /**
   * Load code and, side by side with it, the styles that it needs and the page does not link yet; `styles` are addresses
   * from the base of the site. What does not come is asked for again (withRetries); rejects where either still does not
   * come, and then can be called again: Vite's own helper, in whose place the build puts this one, takes styles that did
   * not come for loaded from then on.
   */
  readonly loadWithStyles: <Code>(load: () => Promise<Code>, styles?: readonly string[]) => Promise<Code>
}

/** What puts styles into `page`. */
export function createStyles(page: Pick<Document, 'createElement' | 'head' | 'querySelector'>): Styles {
  /** What was asked for and did not fail, by address. */
  const asked = new Map<string, Promise<void>>()

  function link(href: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const sheet = Object.assign(page.createElement('link'), { rel: 'stylesheet', href })
      sheet.addEventListener('load', () => resolve())
      sheet.addEventListener('error', () => {
        sheet.remove()
        reject(new Error(`no styles: ${href}`))
      })
      page.head.append(sheet)
    })
  }

  function addStyles(href: string): Promise<void> {
    const coming = asked.get(href) ?? withRetries(() => link(href)).catch((error: unknown) => {
      asked.delete(href)
      throw error
    })
    asked.set(href, coming)
    return coming
  }

  return {
    addStyles,
    async loadWithStyles(load, styles = []) {
      const [code] = await Promise.all([withRetries(load), ...styles.map(async (each) => {
        const href = import.meta.env.BASE_URL + each
        if (asked.has(href) || page.querySelector(`link[rel="stylesheet"][href="${href}"]`) === null)
          await addStyles(href)
      })])
      return code
    },
  }
}

export const { addStyles, loadWithStyles } = createStyles(document)
