/** What Chromium hands out when the guide can be installed. */
export interface InstallEvent extends Event {
  readonly prompt: () => Promise<unknown>
}

// Small on purpose: this runs on every page's first load.
const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event

/** The browser's offer to install, kept until the visitor asks for it; `onKept` hears of one that comes late. */
export const keptOffer: { event: InstallEvent | null, onKept: () => void } = { event: null, onKept: () => undefined }

/** Keep the offer, which comes once, early, and in Chromium only. */
export function keepInstallOffer(target: Pick<EventTarget, 'addEventListener'> = window): void {
  target.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    keptOffer.event = isInstallEvent(event) ? event : null
    keptOffer.onKept()
  })
}
