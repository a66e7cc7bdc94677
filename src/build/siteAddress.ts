/** Where the guide will stand. */
export interface SiteAddress {
  /** Without a slash at its end. */
  readonly url: string
  /** The path of it, with a slash at both ends: the base of all addresses. */
  readonly base: string
}

/** The address that `SITE_URL` names, or that of `npm start`; throws a sentence for whoever builds where it is none. */
export function siteAddress(asked: string | undefined): SiteAddress {
  const url = (asked || 'http://localhost:4173').replace(/\/+$/, '')
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Error(`SITE_URL is "${asked}". Write the whole address, as in https://guide.example.org or https://example.org/guide`)
  return { url, base: `${new URL(url).pathname.replace(/\/+$/, '')}/` }
}
