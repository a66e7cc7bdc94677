import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SealIcon from '@/ui/seal/SealIcon.vue'
import { createSealElement } from '@/ui/seal/sealElement'

describe('SealIcon', () => {
  it('is hidden from screen readers where text beside it says the same', () => {
    const seal = mount(SealIcon, { props: { kind: 'red', id: 'luo-ronghuan-guju' } })
    expect(seal.attributes('aria-hidden')).toBe('true')
    expect(seal.attributes('role')).toBeUndefined()
  })

  it('is an image with a name where it is given one', () => {
    const seal = mount(SealIcon, { props: { kind: 'red', id: 'luo-ronghuan-guju', label: '红色旧址' } })
    expect(seal.attributes()).toMatchObject({ 'role': 'img', 'aria-label': '红色旧址' })
    expect(seal.attributes('aria-hidden')).toBeUndefined()
  })

  it('says by its class that it is hollow', () => {
    const seal = mount(SealIcon, { props: { kind: 'mountain', id: 'lingshan', hollow: true } })
    expect(seal.classes()).toEqual(['seal', 'seal--mountain', 'seal--hollow'])
  })

  it('takes the size it is given', () => {
    const seal = mount(SealIcon, { props: { kind: 'dish', id: 'tutouwan', size: 48 } })
    expect(seal.attributes()).toMatchObject({ width: '48', height: '48' })
  })
})

describe('createSealElement', () => {
  it('draws the same seal as SealIcon', () => {
    const props = { kind: 'street', id: 'wuji-laojie', hollow: true } as const
    const element = createSealElement(document, props.kind, props.id, props.hollow)
    const icon = mount(SealIcon, { props })
    const linesOf = (svg: Element) => Array.from(svg.querySelectorAll('path'), path => [path.getAttribute('class'), path.getAttribute('d'), path.getAttribute('transform')])
    expect(linesOf(element)).toEqual(linesOf(icon.element))
    expect(element.getAttribute('class')).toBe(icon.attributes('class'))
  })
})
