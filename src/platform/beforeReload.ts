const works = new Set<() => Promise<unknown>>()

/** A reload should outlast `work`, and no longer than two seconds. */
const PATIENCE = 2000
/** A visitor who is asked by the browser whether to leave, and stays, can go on after so long. */
const STANDSTILL = 5000

/** Let a reload by the app wait for `work`, which keeps what is not kept yet. */
export function beforeReload(work: () => Promise<unknown>): void {
  works.add(work)
}

/** Load this tab anew once everything is kept; nothing can be typed from now on. */
export async function reloadSafely(body: Pick<HTMLElement, 'inert'> = document.body, reload: () => void = () => location.reload()): Promise<void> {
  body.inert = true
  await Promise.race([Promise.allSettled([...works].map(work => work())), new Promise(resolve => setTimeout(resolve, PATIENCE))])
  reload()
  setTimeout(() => {
    body.inert = false
  }, STANDSTILL)
}
