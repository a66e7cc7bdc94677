/** The part of `window.trustedTypes` that is needed. */
export interface PolicyFactory {
  readonly defaultPolicy: unknown
  readonly createPolicy: (name: string, rules: {
    readonly createHTML: (html: string) => string
    readonly createScriptURL: (url: string) => string
  }) => unknown
}

/** Markup that Leaflet writes: its test for SVG on import, the signs of its zoom and close buttons, a separator. */
const LEAFLET_MARKUP = [
  '<svg/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
  '<span aria-hidden="true">|</span>',
]

/** True for text without any markup, and for text around the constant markup of Leaflet. */
export function isHarmlessHtml(html: string): boolean {
  const rest = LEAFLET_MARKUP.reduce((text, markup) => text.replaceAll(markup, ' '), html)
  return !/[<&]/.test(rest)
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory
  }
}

/**
 * Let plain strings through to the page only where they are harmless HTML or the address of the
 * worker; to be called before Leaflet is imported and the worker is registered. Calling it twice,
 * or where the browser has no Trusted Types, does nothing.
 */
export function installDefaultPolicy(workerUrl: string, policies: PolicyFactory | undefined = window.trustedTypes): void {
  const refuse = (what: string): never => {
    throw new TypeError(`refused by the content policy: ${what.slice(0, 80)}`)
  }
  if (!policies || policies.defaultPolicy)
    return
  policies.createPolicy('default', {
    createHTML: html => isHarmlessHtml(html) ? html : refuse(html),
    createScriptURL: url => url === workerUrl ? url : refuse(url),
  })
}
