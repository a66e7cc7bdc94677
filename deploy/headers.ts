/** One header that the server sends. */
export interface Header {
  readonly name: string
  readonly value: string
}

const POLICY: readonly (readonly [directive: string, value: string])[] = [
  ['default-src', '\'none\''],
  ['script-src', '\'self\''],
  ['style-src', '\'self\''],
  ['img-src', '\'self\' data: blob:'],
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

function written(policy: typeof POLICY): string {
  return policy.map(([directive, value]) => `${directive} ${value}`).join('; ')
}

/** What the browser may load and run: this site's own files, and nothing else. */
export const CONTENT_SECURITY_POLICY = written(POLICY)

/** The same for the `<meta>` of each page, where a host sends no headers; a page cannot say who may frame it. */
export const CONTENT_SECURITY_META = written(POLICY.filter(([directive]) => directive !== 'frame-ancestors'))

/** Sent with every answer, errors included. */
export const SECURITY_HEADERS: readonly Header[] = [
  { name: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  { name: 'Permissions-Policy', value: 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** For files whose address changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'
/** For everything else: keep a copy, ask each time whether it still holds. */
export const REVALIDATE = 'no-cache'

/** How long a file at `path` (relative to the site, without a slash before it) may be kept. */
export function cacheControl(path: string): string {
  return /^(?:assets|(?:guide|packs)\/[^/]+)\/./.test(path) ? IMMUTABLE : REVALIDATE
}
