import { expect, it } from 'vitest'
import { isToKeep } from '@/platform/visitorReaders'

it('keeps what is whole or newer, and lets what is damaged be replaced', () => {
  const walk = { id: 'h', version: 1, item: 'a', isBright: false }
  expect([isToKeep('hikes', walk), isToKeep('hikes', { ...walk, version: 2 }), isToKeep('hikes', { ...walk, item: 7 }), isToKeep('tracks', { id: 't' })]).toEqual([true, true, false, false])
})
