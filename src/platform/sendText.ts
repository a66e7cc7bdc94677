import type { ShareOutcome } from './share'

/** The parts of the browser that handing text on needs. */
export interface SendTextOptions {
  readonly share?: ((data: { readonly text: string }) => Promise<void>) | undefined
  readonly clipboard?: Pick<Clipboard, 'writeText'> | undefined
}

/** Put text on the clipboard. */
export async function copyText(text: string, { clipboard }: SendTextOptions = browserOptions()): Promise<'copied' | 'refused'> {
  try {
    await clipboard?.writeText(text)
    return clipboard === undefined ? 'refused' : 'copied'
  }
  catch {
    return 'refused'
  }
}

/** Hand text to another app; where the phone has no sheet for that, copy it. */
export async function shareText(text: string, options: SendTextOptions = browserOptions()): Promise<ShareOutcome> {
  if (options.share !== undefined) {
    try {
      await options.share({ text })
      return 'shared'
    }
    catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError')
        return 'cancelled'
    }
  }
  return copyText(text, options)
}

/** A link that opens the message app with this text, for whomever the visitor chooses. */
export function smsLink(text: string): string {
  return `sms:?body=${encodeURIComponent(text)}`
}

function browserOptions(): SendTextOptions {
  return {
    share: 'share' in navigator ? data => navigator.share(data) : undefined,
    clipboard: 'clipboard' in navigator ? navigator.clipboard : undefined,
  }
}
