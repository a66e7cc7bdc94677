import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Popover from '@/ui/popover/Popover.vue'

let anchor: HTMLButtonElement
let outside: HTMLButtonElement

function open() {
  return mount(Popover, {
    attachTo: document.body,
    props: { id: 'note', label: '注', closeLabel: '关闭', anchor },
    slots: { default: '<p>梅尧臣《鲁山山行》</p><a href="#source">来源</a>' },
  })
}

beforeEach(() => {
  anchor = document.body.appendChild(document.createElement('button'))
  outside = document.body.appendChild(document.createElement('button'))
})
afterEach(() => document.body.replaceChildren())

describe('a popover', () => {
  it('is named and takes the focus when it opens', () => {
    const popover = open()
    expect(popover.attributes()).toMatchObject({ 'role': 'dialog', 'aria-label': '注', 'id': 'note' })
    expect(document.activeElement).toBe(popover.element)
  })

  it('closes on Escape and gives the focus back to what opened it', () => {
    const popover = open()
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(popover.emitted('close')).toHaveLength(1)
    expect(document.activeElement).toBe(anchor)
  })

  it('has a button that closes it', async () => {
    const popover = open()
    await popover.get('button[aria-label="关闭"]').trigger('click')
    expect(popover.emitted('close')).toHaveLength(1)
    expect(document.activeElement).toBe(anchor)
  })

  it('closes on a press outside, and not on one inside or on what opened it', () => {
    const popover = open()
    popover.get('p').element.dispatchEvent(new Event('pointerup', { bubbles: true }))
    anchor.dispatchEvent(new Event('pointerup', { bubbles: true }))
    expect(popover.emitted('close')).toBeUndefined()
    outside.dispatchEvent(new Event('pointerup', { bubbles: true }))
    expect(popover.emitted('close')).toHaveLength(1)
  })

  it.each([
    ['on', 'button', false],
    ['back, from its first link', 'a', true],
    ['back, from itself', '', true],
  ])('closes when Tab would lead out of it, and gives the focus back to what opened it: %s', (_, from, shiftKey) => {
    const popover = open()
    const start = from === '' ? popover.element : popover.get(from).element
    if (start instanceof HTMLElement)
      start.focus()
    const tab = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true })
    start.dispatchEvent(tab)
    expect(tab.defaultPrevented).toBe(true)
    expect(popover.emitted('close')).toHaveLength(1)
    expect(document.activeElement).toBe(anchor)
  })

  it('lets Tab go on within it', () => {
    const popover = open()
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    popover.element.dispatchEvent(tab)
    expect(tab.defaultPrevented).toBe(false)
    expect(popover.emitted('close')).toBeUndefined()
  })

  it('lets the focus go on, and closes when it leaves', () => {
    const popover = open()
    popover.get('a').element.focus()
    expect(popover.emitted('close')).toBeUndefined()
    outside.focus()
    expect(popover.emitted('close')).toHaveLength(1)
    expect(document.activeElement).toBe(outside)
  })

  it('listens no more once it is gone', () => {
    const popover = open()
    popover.unmount()
    outside.dispatchEvent(new Event('pointerup', { bubbles: true }))
    expect(popover.emitted('close')).toBeUndefined()
  })
})
