import { describe, expect, it } from 'vitest'
import { allByRole, nameOf } from '../../fixtures/byRole'
import { get, key, press, read, signs } from './reading'

const ZUISHI = '/essays/zuishi-hengdong'
const PENGYUAN = '/essays/pengyuanfeng-xunyin'

describe('the apparatus', () => {
  it('puts the correction after the mention that holds the misprint', async () => {
    const { element } = await read(ZUISHI)
    const mention = get(element, '#mishui-river-1')
    expect(mention.textContent).toBe('泚水')
    expect(mention.nextElementSibling?.textContent.replace('\u2060', '')).toBe('〔洣水〕')
  })

  it('has names in the language of the interface, and says so within the Chinese text', async () => {
    const { element } = await read(`/en${ZUISHI}`)
    const [sign] = signs(element, /note \d+: correction$/)
    expect(sign?.getAttribute('lang')).toBe('en')
    expect(get(element, '#p2 .number').lang).toBe('en')
  })

  it('stands outside every link', async () => {
    const { element } = await read(ZUISHI)
    expect(element.querySelector('a [data-apparatus], a a')).toBeNull()
  })

  it('explains a correction on a press, with its confidence', async () => {
    const { element } = await read(ZUISHI)
    const [sign] = signs(element, /^〔洣水〕/)
    await press(sign ?? element)
    const popover = get(element, '[role=dialog]')
    expect(sign?.getAttribute('aria-expanded')).toBe('true')
    expect(sign?.getAttribute('aria-controls')).toBe(popover.id)
    expect(nameOf(popover)).toBe('订正')
    expect(popover.textContent).toContain('刊印作“泚水”，当作“洣水”。')
    expect(popover.textContent).toContain('把握：很大')
  })

  it('names poet and work of a line, and opens with the space bar', async () => {
    const { element } = await read(ZUISHI)
    const [sign] = signs(element, /诗句出处$/)
    await key(sign ?? element, ' ')
    expect(get(element, '[role=dialog]').textContent).toContain('梅尧臣《鲁山山行》')
  })

  it('says plainly where no poet may be named', async () => {
    const { element, guide } = await read(ZUISHI)
    const unknown = guide.essay('zuishi-hengdong')?.paragraphs.flatMap(({ text, allusions }) =>
      allusions.filter(({ fidelity }) => fidelity === 'unidentified').map(({ start, end }) => text.slice(start, end))) ?? []
    expect(unknown).toEqual(['古木疏林入画禅'])
    const notes = allByRole(element, 'listitem').filter(item => item.textContent.includes('古木疏林入画禅'))
    expect(notes.map(note => note.textContent.includes('出处未详'))).toEqual([true])
  })

  it('closes on Escape and gives the focus back to the sign', async () => {
    const { element } = await read(ZUISHI)
    const [sign] = signs(element, /^〔洣水〕/)
    await press(sign ?? element)
    await key(get(element, '[role=dialog]'), 'Escape')
    expect(element.querySelector('[role=dialog]')).toBeNull()
    expect(document.activeElement).toBe(sign)
  })

  it('goes from one remark to the other on a press', async () => {
    const { element } = await read(ZUISHI)
    const [first, second] = signs(element, /诗句出处$/)
    await press(first ?? element)
    await press(second ?? element)
    expect(element.querySelectorAll('[role=dialog]')).toHaveLength(1)
    expect(first?.getAttribute('aria-expanded')).toBe('false')
    expect(second?.getAttribute('aria-expanded')).toBe('true')
  })

  it('is listed below the text, in reading order, with links both ways', async () => {
    const { element, guide } = await read(PENGYUAN)
    const count = guide.essay('pengyuanfeng-xunyin')?.paragraphs
      .reduce((sum, { errata, allusions, notes }) => sum + errata.length + allusions.length + notes.length, 0)
    const inText = [...element.querySelectorAll('[data-paragraph] .sign')]
    expect(inText).toHaveLength(count ?? 0)
    inText.forEach((sign, at) => {
      expect(sign.getAttribute('href')).toBe(`#note-${at + 1}`)
      expect(get(element, `#note-${at + 1} a[href="#${sign.id}"]`)).toBeTruthy()
    })
  })
})
