import { expect, it } from 'vitest'
import { browserTraits } from '@/platform/install'
import { keepInstallOffer, keptOffer } from '@/platform/installOffer'

function view(...modes: readonly string[]) {
  const matchMedia = (query: string) => Object.assign(new EventTarget(), {
    matches: modes.some(mode => query === `(display-mode: ${mode})`), media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined,
  })
  return { matchMedia }
}

it.each([
  [['browser'], undefined, false],
  [['standalone'], undefined, true],
  [['fullscreen'], undefined, true],
  [['browser'], true, true],
  [['browser'], false, false],
])('display mode %j and navigator.standalone %j: a window of its own is %j', (modes, standalone, isStandalone) => {
  expect(browserTraits(view(...modes), { userAgent: 'x', maxTouchPoints: 2, standalone })).toEqual({ userAgent: 'x', touchPoints: 2, isStandalone })
})

it('keeps the browser’s offer to install, early or late, and shows no bar of its own', () => {
  const target = new EventTarget()
  let heard = 0
  keptOffer.onKept = () => {
    heard += 1
  }
  keepInstallOffer(target)
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => Promise.resolve() })
  target.dispatchEvent(event)
  expect([keptOffer.event, event.defaultPrevented, heard]).toEqual([event, true, 1])
  target.dispatchEvent(new Event('beforeinstallprompt'))
  expect(keptOffer.event).toBeNull()
})
