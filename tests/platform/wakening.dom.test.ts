import { afterEach, expect, it } from 'vitest'
import { firstUse, holdPresses, isKept } from '@/platform/wakening'

afterEach(() => { document.body.replaceChildren() })

function page(): { readonly inside: HTMLButtonElement, readonly outside: HTMLButtonElement } {
  const main = document.createElement('main')
  main.id = 'main'
  const inside = document.createElement('button')
  const outside = document.createElement('button')
  main.append(inside)
  document.body.append(main, outside)
  return { inside, outside }
}

it('presses again, once, what was pressed last while the page woke', () => {
  const { inside } = page()
  const pressed: string[] = []
  const release = holdPresses()
  inside.click()
  inside.addEventListener('click', () => pressed.push('inside'))
  inside.click()
  expect(pressed).toEqual([])
  release()
  expect(pressed).toEqual(['inside'])
  inside.click()
  expect(pressed).toEqual(['inside', 'inside'])
})

it('leaves alone what lies outside the page, and presses nothing where nothing was pressed', () => {
  const { inside, outside } = page()
  const pressed: string[] = []
  inside.addEventListener('click', () => pressed.push('inside'))
  outside.addEventListener('click', () => pressed.push('outside'))
  const release = holdPresses()
  outside.click()
  release()
  expect(pressed).toEqual(['outside'])
})

it('notices the first sign of use, and only then', async () => {
  const target = new EventTarget()
  let isUsed = false
  const used = firstUse(target).then(() => { isUsed = true })
  await Promise.resolve()
  expect(isUsed).toBe(false)
  target.dispatchEvent(new Event('touchstart'))
  await used
  expect(isUsed).toBe(true)
})

it('takes a device that refuses to say for one that keeps nothing', () => {
  expect(isKept('reading-places', () => { throw new DOMException('denied', 'SecurityError') })).toBe(false)
})
