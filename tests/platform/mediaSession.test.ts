import type { MediaOptions } from '@/platform/mediaSession'
import { expect, it, vi } from 'vitest'
import { takeMediaKeys } from '@/platform/mediaSession'

const keys = () => ({ play: vi.fn(), pause: vi.fn(), next: vi.fn(), previous: vi.fn(), stop: vi.fn() })

function browser(unknown: readonly MediaSessionAction[] = []) {
  const handlers = new Map<MediaSessionAction, MediaSessionActionHandler>()
  const session: NonNullable<MediaOptions['session']> = {
    metadata: null,
    playbackState: 'none',
    setActionHandler(action, handler) {
      if (unknown.includes(action))
        throw new TypeError('unknown action')
      if (handler === null)
        handlers.delete(action)
      else
        handlers.set(action, handler)
    },
  }
  const options: MediaOptions = { session, createMetadata: title => ({ ...title, album: '', artwork: [], chapterInfo: [] }) }
  return { session, options, press: (action: MediaSessionAction) => handlers.get(action)?.({ action }), handlers }
}

it('hands the keys of a headset on, also where the browser does not know all of them', () => {
  const { options, press, session } = browser(['stop'])
  const pressed = keys()
  takeMediaKeys({ title: '蓬源峰寻隐', artist: '张雄文' }, pressed, options).show('playing')
  press('pause')
  press('nexttrack')
  press('previoustrack')
  press('play')
  expect([pressed.pause, pressed.next, pressed.previous, pressed.play].map(key => key.mock.calls.length)).toEqual([1, 1, 1, 1])
  expect(session).toMatchObject({ playbackState: 'playing', metadata: { title: '蓬源峰寻隐', artist: '张雄文' } })
})

it('gives them back', () => {
  const { options, handlers, session } = browser()
  takeMediaKeys({ title: '', artist: '' }, keys(), options).release()
  expect(handlers.size).toBe(0)
  expect(session).toMatchObject({ playbackState: 'none', metadata: null })
})

it('does without', () => {
  const control = takeMediaKeys({ title: '', artist: '' }, keys(), { ...browser().options, session: undefined })
  expect(() => {
    control.show('paused')
    control.release()
  }).not.toThrow()
})
