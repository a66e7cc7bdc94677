import process from 'node:process'
import { BEFORE_PAINT_SOURCE } from '../src/build/beforePaint'
import { TIANDITU_HOSTS } from '../src/domain/cartography/tianditu'

/** One header that the server sends. */
export interface Header {
  readonly name: string
  readonly value: string
}

/** What may differ from site to site. */
export interface PolicyOptions {
  /** The site has a key for the tiles of 天地图, so its map may show them. */
  readonly hasTianditu: boolean
}

/** Whether this process builds or serves a site with a key for 天地图. */
export const THIS_SITE: PolicyOptions = { hasTianditu: (process.env['VITE_TIANDITU_KEY'] ?? '') !== '' }

type Policy = readonly (readonly [directive: string, value: string])[]

const policyOf = ({ hasTianditu }: PolicyOptions): Policy => [
  ['default-src', '\'none\''],
  ['script-src', `'self' ${BEFORE_PAINT_SOURCE}`],
  ['style-src', '\'self\''],
  ['img-src', ['\'self\' data: blob:', ...hasTianditu ? TIANDITU_HOSTS : []].join(' ')],
  ['font-src', '\'self\''],
  ['connect-src', '\'self\''],
  ['manifest-src', '\'self\''],
  ['worker-src', '\'self\''],
  ['media-src', '\'self\' blob:'],
  ['base-uri', '\'none\''],
  ['form-action', '\'none\''],
  ['frame-ancestors', '\'none\''],
  ['require-trusted-types-for', '\'script\''],
  ['trusted-types', 'vue default xml'],
]

function written(policy: Policy): string {
  return policy.map(([directive, value]) => `${directive} ${value}`).join('; ')
}

/** What the browser may load and run: this site's own files, and nothing else but the tiles that the site has a key for. */
export function contentSecurityPolicy(options: PolicyOptions): string {
  return written(policyOf(options))
}

/** What this site's pages may load and run. */
export const CONTENT_SECURITY_POLICY = contentSecurityPolicy(THIS_SITE)

/** The same for the `<meta>` of each page, where a host sends no headers; a page cannot say who may frame it. */
export const CONTENT_SECURITY_META = written(policyOf(THIS_SITE).filter(([directive]) => directive !== 'frame-ancestors'))

/** Sent with every answer of such a site, errors included. */
export function securityHeaders(options: PolicyOptions): readonly Header[] {
  return [
    { name: 'Content-Security-Policy', value: contentSecurityPolicy(options) },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'Referrer-Policy', value: 'no-referrer' },
    { name: 'Permissions-Policy', value: 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()' },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ]
}

/** Sent with every answer of this site. */
export const SECURITY_HEADERS = securityHeaders(THIS_SITE)

/** For files whose address changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'
/** For everything else: keep a copy, ask each time whether it still holds. */
export const REVALIDATE = 'no-cache'

/** How long a file at `path` (relative to the site, without a slash before it) may be kept. */
export function cacheControl(path: string): string {
  return /^(?:assets|(?:guide|packs)\/[^/]+)\/./.test(path) ? IMMUTABLE : REVALIDATE
}
