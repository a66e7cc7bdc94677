import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { mentionAnchor } from '@/domain/entityAddress'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { get, key, press, read } from './reading'

const ZUISHI = '/essays/zuishi-hengdong'
const PENGYUAN = '/essays/pengyuanfeng-xunyin'

/** The paragraphs of the file that the curator keeps, without front matter. */
function printed(id: string): readonly string[] {
  const file = readFileSync(resolve(import.meta.dirname, `../../../data/essays/${id}.md`), 'utf8')
  const body = file.split(/^---\n/m).slice(2).join('---\n')
  return body.trim().split(/\n\s*\n/)
}

/** The words of an element without what the guide added. */
function wordsOf(element: Element): string {
  const copy = document.createElement('div')
  copy.append(element.cloneNode(true))
  for (const added of copy.querySelectorAll('[data-apparatus]'))
    added.remove()
  return copy.textContent
}

beforeEach(() => localStorage.clear())

describe('the text of an essay', () => {
  it.each(['zuishi-hengdong', 'pengyuanfeng-xunyin'])('is the printed text to the character: %s', async (id) => {
    const { element } = await read(`/essays/${id}`)
    expect([...element.querySelectorAll('[data-paragraph] > p')].map(wordsOf)).toEqual(printed(id))
  })

  it.each(['zuishi-hengdong', 'pengyuanfeng-xunyin'])('carries every mention on exactly its words: %s', async (id) => {
    const { element, guide } = await read(`/essays/${id}`)
    for (const [index, { text, mentions }] of guide.essay(id)?.paragraphs.entries() ?? []) {
      const paragraph = get(element, `#p${index + 1}`)
      for (const { entity, nth, start, end } of mentions)
        expect(wordsOf(get(paragraph, `[id="${mentionAnchor(entity, nth)}"]`))).toBe(text.slice(start, end))
    }
  })

  it('is Chinese in the English interface too, and says so', async () => {
    const { element } = await read(`/en${ZUISHI}`)
    expect(get(element, '[data-paragraph]').closest('[lang]')?.getAttribute('lang')).toBe('zh-CN')
    expect(element.textContent).toContain('The essay is in Chinese, exactly as printed.')
    expect([...element.querySelectorAll('[data-paragraph] > p')].map(wordsOf)).toEqual(printed('zuishi-hengdong'))
  })

  it('credits author, column and photographs', async () => {
    const { element } = await read(PENGYUAN)
    expect(nameOf(byRole(element, 'heading', '蓬源峰寻隐'))).toBe('蓬源峰寻隐')
    expect(element.textContent).toContain('张雄文')
    expect(element.textContent).toContain('帅乡印象')
    expect(element.textContent).toContain('勤奋向上')
  })

  it('gives each paragraph a permalink', async () => {
    const { element } = await read(ZUISHI)
    expect(byRole(element, 'link', '第 3 段的链接').getAttribute('href')).toBe('#p3')
  })

  it('has no two elements of one id', async () => {
    const { element } = await read(ZUISHI)
    const ids = [...element.querySelectorAll('[id]')].map(each => each.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
})

describe('a mention', () => {
  it('is a link to what it names', async () => {
    const { element } = await read(ZUISHI)
    expect(byRole(get(element, '#p3'), 'link', '罗荣桓故居').getAttribute('href')).toBe('/places/luo-ronghuan-guju')
    const english = await read(`/en${ZUISHI}`)
    expect(get(english.element, '#luo-ronghuan-guju-1').getAttribute('href')).toBe('/en/places/luo-ronghuan-guju')
  })

  it('shows the place on a press, keeps the line marked, and leaves the page where it is', async () => {
    const { element, router } = await read(ZUISHI)
    const mention = get(element, '#luo-ronghuan-guju-1')
    const event = await press(mention)
    expect(event.defaultPrevented).toBe(true)
    expect(router.currentRoute.value.path).toBe(ZUISHI)
    expect(mention.classList.contains('is-marked')).toBe(true)
    const sheet = get(element, 'section[aria-label="罗荣桓故居"]')
    expect(document.activeElement).toBe(sheet)
    expect(byRole(sheet, 'link', '看地点 ›').getAttribute('href')).toBe('/places/luo-ronghuan-guju')
    expect(allByRole(sheet, 'status').map(nameOf)).toContain('文中 1 处')
  })

  it('closes its sheet, and stays in the essay, when a phone goes back', async () => {
    let goBack: () => void = () => expect.fail('nobody watches')
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('CloseWatcher', class {
      set onclose(back: () => void) {
        goBack = back
      }

      destroy(): void {
        goBack = () => expect.fail('nobody watches any more')
      }
    })
    const { element, router } = await read(ZUISHI)
    await press(get(element, '#luo-ronghuan-guju-1'))
    goBack()
    await flushPromises()
    expect(element.querySelector('section[aria-label="罗荣桓故居"]')).toBeNull()
    expect(router.currentRoute.value.path).toBe(ZUISHI)
    expect(goBack).toThrow('any more')
  })

  it('gives out a link to its very words', async () => {
    const share = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { element } = await read(`/en${ZUISHI}`)
    await press(get(element, '#luo-ronghuan-guju-1'))
    const sheet = get(element, 'section[aria-label="Former Residence of Luo Ronghuan"]')
    await press(byRole(sheet, 'button', 'Link to these words'))
    expect(share).toHaveBeenCalledWith(expect.stringMatching(/\/en\/essays\/zuishi-hengdong#luo-ronghuan-guju-1$/))
  })

  it('stays a link for a press with a modifier', async () => {
    const { element } = await read(ZUISHI)
    const event = await press(get(element, '#luo-ronghuan-guju-1'), { ctrlKey: true })
    expect(event.defaultPrevented).toBe(false)
    expect(element.querySelector('section[aria-label="罗荣桓故居"]')).toBeNull()
  })

  it('offers what its words name besides', async () => {
    const { element } = await read(ZUISHI)
    await press(get(element, '#luo-ronghuan-guju-1'))
    await press(byRole(get(element, 'section[aria-label="罗荣桓故居"]'), 'button', '罗荣桓'))
    expect(byRole(get(element, 'section[aria-label="罗荣桓"]'), 'link', '看人物 ›').getAttribute('href')).toBe('/people/luo-ronghuan')
    expect(element.querySelector('#luo-ronghuan-guju-1 .is-marked')?.textContent).toBe('罗荣桓')
  })

  it('closes on Escape and gives the focus back to the words', async () => {
    const { element } = await read(ZUISHI)
    const mention = get(element, '#luo-ronghuan-guju-1')
    await press(mention)
    await key(get(element, 'section[aria-label="罗荣桓故居"]'), 'Escape')
    expect(element.querySelector('section[aria-label="罗荣桓故居"]')).toBeNull()
    expect(document.activeElement).toBe(mention)
    expect(mention.classList.contains('is-marked')).toBe(false)
  })

  it('closes on Escape wherever the focus is', async () => {
    const { element } = await read(ZUISHI)
    const mention = get(element, '#luo-ronghuan-guju-1')
    await press(mention)
    get(element, '#p2 .number').focus()
    await key(get(element, '#p2 .number'), 'Escape')
    expect(element.querySelector('section[aria-label="罗荣桓故居"]')).toBeNull()
    expect(document.activeElement).toBe(mention)
  })

  it.each([['forward past its last control', false, -1], ['back past its first', true, 0]] as const)('gives the focus back to the words when Tab leads %s', async (_, isBack, at) => {
    const { element } = await read(ZUISHI)
    const mention = get(element, '#mishui-river-1')
    await press(mention)
    const sheet = get(element, 'section[aria-label="洣水"]')
    const control = [...sheet.querySelectorAll<HTMLElement>('button, a')].at(at)
    control?.focus()
    control?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey: !isBack, bubbles: true, cancelable: true }))
    expect(document.activeElement).toBe(control)
    control?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey: isBack, bubbles: true, cancelable: true }))
    expect(document.activeElement).toBe(mention)
  })

  it('takes the focus again when the same words are pressed again', async () => {
    const { element } = await read(ZUISHI)
    const mention = get(element, '#luo-ronghuan-guju-1')
    await press(mention)
    mention.focus()
    await press(mention)
    expect(document.activeElement).toBe(get(element, 'section[aria-label="罗荣桓故居"]'))
  })

  it('leaves the focus on the button that leads from one mention to the next', async () => {
    const { element } = await read(ZUISHI)
    await press(get(element, '#mishui-river-1'))
    const next = byRole(get(element, 'section[aria-label="洣水"]'), 'button', '下一处')
    next.focus()
    await press(next)
    expect(document.activeElement).toBe(next)
  })

  it('leads to the next and the previous words that name the same, around the end', async () => {
    const { element } = await read(ZUISHI)
    await press(get(element, '#mishui-river-1'))
    const sheet = get(element, 'section[aria-label="洣水"]')
    await press(byRole(sheet, 'button', '下一处'))
    expect(get(element, '#mishui-river-2').classList.contains('is-marked')).toBe(true)
    await press(byRole(sheet, 'button', '上一处'))
    await press(byRole(sheet, 'button', '上一处'))
    expect(allByRole(sheet, 'status', /^文中第 (\d+) \/ \1 处$/)).toHaveLength(1)
  })
})
