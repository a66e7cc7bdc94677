import { copyText } from './sendText'

/** What is shared: an absolute address and what it is called. */
export interface SharedLink {
  readonly title: string
  readonly url: string
}

/** How sharing ended: handed to another app, copied, given up by the visitor, or refused by the browser. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'refused'

/** The parts of the browser that sharing needs. */
export interface ShareOptions {
  readonly share?: ((link: SharedLink) => Promise<void>) | undefined
  readonly clipboard?: Pick<Clipboard, 'writeText'> | undefined
}

/** The absolute address of a page of this site; `href` is its path with the base of the site. */
export function absoluteUrl(href: string): string {
  return new URL(href, location.href).href
}

/** Share a link through the phone's own sheet; where there is none, copy it. */
export async function shareLink(link: SharedLink, options: ShareOptions = browserOptions()): Promise<ShareOutcome> {
  if (options.share !== undefined) {
    try {
      await options.share(link)
      return 'shared'
    }
    catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError')
        return 'cancelled'
    }
  }
  return copyText(link.url, { clipboard: options.clipboard })
}

function browserOptions(): ShareOptions {
  return {
    share: 'share' in navigator ? link => navigator.share(link) : undefined,
    clipboard: 'clipboard' in navigator ? navigator.clipboard : undefined,
  }
}
