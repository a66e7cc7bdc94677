import type { GoingBackWatch } from '@/platform/goingBack'
import { expect, it, vi } from 'vitest'
import { followGoingBack } from '@/platform/goingBack'

function fakeWatches() {
  const watches: GoingBackWatch[] = []
  class Watch implements GoingBackWatch {
    onclose: (() => void) | null = null
    destroy = vi.fn()
    constructor() {
      watches.push(this)
    }
  }
  return { Watch, watches }
}

it('tells of going back while it is followed', () => {
  const { Watch, watches } = fakeWatches()
  const back = vi.fn()
  const stop = followGoingBack(back, Watch)
  watches[0]?.onclose?.()
  expect(back).toHaveBeenCalledOnce()
  stop()
  expect(watches[0]?.destroy).toHaveBeenCalledOnce()
})

it('does without where the browser cannot watch for it', () => {
  const back = vi.fn()
  followGoingBack(back, null)()
  expect(back).not.toHaveBeenCalled()
})
