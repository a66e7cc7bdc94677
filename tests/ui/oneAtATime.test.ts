import { expect, it } from 'vitest'
import { oneAtATime } from '@/ui/oneAtATime'

it('does nothing while it is under way, and again what it is asked afterwards', async () => {
  const asked: number[] = []
  let end = (): void => undefined
  const act = oneAtATime(async (nth: number) => {
    asked.push(nth)
    await new Promise<void>((resolve) => { end = resolve })
  })
  const first = act(1)
  await act(2)
  end()
  await first
  const third = act(3)
  end()
  await third
  expect(asked).toEqual([1, 3])
})

it('can be asked again after a failure', async () => {
  let count = 0
  const act = oneAtATime(async () => {
    count += 1
    throw new Error('broken')
  })
  await expect(act()).rejects.toThrow('broken')
  await expect(act()).rejects.toThrow('broken')
  expect(count).toBe(2)
})
