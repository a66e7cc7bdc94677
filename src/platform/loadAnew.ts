import { reloadSafely } from './beforeReload'

/** What loading anew needs from outside. */
export interface LoadAnewOptions {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  readonly load: (address: string) => void
}

const browser: LoadAnewOptions = {
  fetch: (address, init) => fetch(address, init),
  load: address => void reloadSafely(document.body, () => location.assign(address)),
}

/** Load the page at `address` anew, once the server answers for it: where it does not, the present page is not given up. */
export async function loadAnew(address: string, { fetch, load }: LoadAnewOptions = browser): Promise<void> {
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => undefined)
  if (answer?.ok)
    load(address)
}
