import { expect, it } from 'vitest'
import { fillMakingRoom } from '@/service-worker/fillMakingRoom'

const full = (): DOMException => new DOMException('no room', 'QuotaExceededError')

/** A device that fails to store with each of `errors` in turn and then stores; tells what was done. */
function device(errors: readonly Error[], hasPack: boolean) {
  const done: string[] = []
  const left = [...errors]
  return {
    done,
    fill: async () => {
      done.push('fill')
      const error = left.shift()
      if (error)
        throw error
    },
    dropPack: async () => {
      done.push('drop')
      return hasPack
    },
  }
}

it.each([
  { when: 'there is room', errors: [], hasPack: true, done: ['fill'] },
  { when: 'the device is full and has a pack', errors: [full()], hasPack: true, done: ['fill', 'drop', 'fill'] },
])('when $when, the release is stored: $done', async ({ errors, hasPack, done }) => {
  const { fill, dropPack, done: did } = device(errors, hasPack)
  await fillMakingRoom(fill, dropPack)
  expect(did).toEqual(done)
})

it.each([
  { when: 'the device is full and has no pack', errors: [full()], hasPack: false, done: ['fill', 'drop'] },
  { when: 'the device is full even without the pack', errors: [full(), full()], hasPack: true, done: ['fill', 'drop', 'fill'] },
  { when: 'the network fails', errors: [new TypeError('Failed to fetch')], hasPack: true, done: ['fill'] },
])('when $when, it fails as the storing did: $done', async ({ errors, hasPack, done }) => {
  const { fill, dropPack, done: did } = device(errors, hasPack)
  await expect(fillMakingRoom(fill, dropPack)).rejects.toBe(errors.at(-1))
  expect(did).toEqual(done)
})
