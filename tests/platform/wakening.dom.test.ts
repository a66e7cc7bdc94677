import { afterEach, expect, it } from 'vitest'
import { firstUse, holdUse, isKept } from '@/platform/wakening'

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
  const { release } = holdUse()
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
  const { release } = holdUse()
  outside.click()
  release()
  expect(pressed).toEqual(['outside'])
})

/** A control within the page, and what its own listener hears. */
function control<Name extends 'input' | 'select' | 'textarea'>(name: Name, attributes: Readonly<Record<string, string>> = {}) {
  const { inside } = page()
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value)
  inside.after(element)
  const heard: string[] = []
  const listen = () => {
    for (const kind of ['input', 'change'])
      element.addEventListener(kind, () => heard.push(`${kind} ${'checked' in element && element.type === 'checkbox' ? element.checked : element.value}`))
  }
  const tell = (kind: string) => element.dispatchEvent(new Event(kind, { bubbles: true }))
  return { element, heard, listen, tell }
}

it('enters again what was typed, though the page emptied the field as it woke', () => {
  const { element, heard, listen, tell } = control('input', { type: 'search' })
  const { release } = holdUse()
  element.value = '洣'
  tell('input')
  element.value = '洣水'
  tell('input')
  element.value = ''
  listen()
  release()
  expect([element.value, ...heard]).toEqual(['洣水', 'input 洣水', 'change 洣水'])
})

it('ticks again what was ticked', () => {
  const { element, heard, listen, tell } = control('input', { type: 'checkbox' })
  const { release } = holdUse()
  element.checked = true
  tell('change')
  element.checked = false
  listen()
  release()
  expect([element.checked, ...heard]).toEqual([true, 'input true', 'change true'])
})

it.each(['select', 'textarea'] as const)('enters again what was chosen or written: %s', (name) => {
  const { element, heard, listen, tell } = control(name)
  element.innerHTML = name === 'select' ? '<option>甲</option><option>乙</option>' : '甲'
  const { release } = holdUse()
  element.value = '乙'
  tell('change')
  element.value = '甲'
  listen()
  release()
  expect([element.value, ...heard]).toEqual(['乙', 'input 乙', 'change 乙'])
})

it('tells of chosen files without touching them', () => {
  const { heard, listen, tell } = control('input', { type: 'file' })
  const { release } = holdUse()
  tell('change')
  listen()
  release()
  expect(heard).toEqual(['input ', 'change '])
})

it.each([
  ['input', { value: '洣' }, '洣水'],
  ['textarea', {}, '洣水'],
] as const)('enters again what was written before: %s', (name, attributes, text) => {
  const { element, heard, listen } = control(name, attributes)
  element.value = text
  const { release } = holdUse()
  element.value = ''
  listen()
  expect(release()).toBe(true)
  expect([element.value, ...heard]).toEqual([text, `input ${text}`, `change ${text}`])
})

it.each(['checkbox', 'radio'])('ticks again what was ticked before: %s', (type) => {
  const { element, heard, listen } = control('input', { type, value: 'a' })
  element.checked = true
  const { release } = holdUse()
  element.checked = false
  listen()
  release()
  expect(element.checked).toBe(true)
  expect(heard).toHaveLength(2)
})

it('chooses again what was chosen before', () => {
  const { element, listen } = control('select')
  element.innerHTML = '<option>甲</option><option selected>乙</option><option>丙</option>'
  element.value = '丙'
  const { release } = holdUse()
  element.value = '乙'
  listen()
  release()
  expect(element.value).toBe('丙')
})

it.each([
  ['an empty field', 'input', {}, ''],
  ['a field with a value', 'input', { value: '洣水' }, ''],
  ['a ticked box', 'input', { type: 'checkbox', checked: '' }, ''],
  ['a choice as rendered', 'select', {}, '<option>甲</option><option selected>乙</option>'],
  ['a choice of the first', 'select', {}, '<option>甲</option><option>乙</option>'],
] as const)('enters nothing where nobody entered anything: %s', (_, name, attributes, html) => {
  const { element, heard, listen } = control(name, attributes)
  element.innerHTML = html
  const { release } = holdUse()
  listen()
  expect(release()).toBe(false)
  expect(heard).toEqual([])
})

it('tells only the box that another choice was taken from nothing', () => {
  const { element, heard, listen } = control('input', { type: 'radio', name: 'one', checked: '' })
  const other = document.createElement('input')
  Object.assign(other, { type: 'radio', name: 'one' })
  element.after(other)
  other.checked = true
  const { release } = holdUse()
  listen()
  release()
  expect([element.checked, other.checked, ...heard]).toEqual([false, true])
})

it('enters nothing again that was entered elsewhere', () => {
  const { element, heard, listen } = control('input')
  const elsewhere = document.body.appendChild(document.createElement('input'))
  elsewhere.value = '洣水'
  const { release } = holdUse()
  elsewhere.dispatchEvent(new Event('input', { bubbles: true }))
  elsewhere.addEventListener('input', () => heard.push('elsewhere'))
  listen()
  release()
  expect([element.value, ...heard]).toEqual([''])
})

it('follows no link that is gone with its page', () => {
  const { inside } = page()
  const link = document.createElement('a')
  inside.after(link)
  let follows = 0
  const { release } = holdUse()
  link.click()
  link.addEventListener('click', () => follows++)
  link.remove()
  expect(release()).toBe(false)
  expect(follows).toBe(0)
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
