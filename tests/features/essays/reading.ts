import type { MountedPage } from '../../fixtures/mountAt'
import { flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import { nameOf } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

/** The signs in the text that explain something, by name. */
export function signs(element: ParentNode, name: RegExp): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[role=button]')].filter(each => name.test(nameOf(each)))
}

/** The first element that matches `selector`; throws when there is none. */
export function get(element: ParentNode, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector)
  if (found === null)
    throw new Error(`nothing matches ${selector}`)
  return found
}

/** Wait until what is loaded late is shown. */
export async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

/** Open an essay and wait until all of its page is there. */
export async function read(path: string): Promise<MountedPage> {
  const mounted = await mountAt(path)
  await settled()
  return mounted
}

/** Press an element as a finger or mouse does, and wait for what follows. */
export async function press(element: HTMLElement, init: MouseEventInit = {}): Promise<MouseEvent> {
  element.dispatchEvent(new Event('pointerup', { bubbles: true }))
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
  element.dispatchEvent(event)
  await settled()
  return event
}

/** Press a key on an element. */
export async function key(element: HTMLElement, name: string): Promise<void> {
  element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  await flushPromises()
}
