import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { allByRole, byRole, nameOf } from '../../fixtures/byRole'
import { mountAt } from '../../fixtures/mountAt'

async function searchFor(query: string, language = '') {
  const mounted = await mountAt(`${language}/search?q=${encodeURIComponent(query)}`)
  const links = allByRole(mounted.element.querySelector('.results') ?? document.createElement('div'), 'link')
  return { ...mounted, links, targets: links.map(link => link.getAttribute('href')) }
}

describe('search', () => {
  it('begins empty with hints', async () => {
    const { element } = await mountAt('/search')
    byRole(element, 'searchbox', '搜地方、土菜、人物或句子')
    expect(byRole(element, 'link', 'lrhgj').getAttribute('href')).toBe('/search?q=lrhgj')
    expect(nameOf(byRole(element, 'status'))).toBe('')
  })

  it.each([
    ['罗荣桓故居', '/places/luo-ronghuan-guju'],
    ['lrhgj', '/places/luo-ronghuan-guju'],
    ['luo rong huan gu ju', '/places/luo-ronghuan-guju'],
    ['洣水', '/places/mishui-river'],
    ['泚水', '/places/mishui-river'],
    ['tutouwan', '/dishes/hengdong-tutouwan'],
    ['土头碗', '/dishes/hengdong-tutouwan'],
    ['李泌', '/people/li-mi'],
  ])('for %s finds first %s', async (query, path) => {
    const { targets } = await searchFor(query)
    expect(targets[0]).toBe(path)
  })

  it('shows with each result a sentence with the hit marked', async () => {
    const { links } = await searchFor('lrhgj')
    expect(links[0]?.querySelector('mark')?.textContent).toBe('罗荣桓故居')
  })

  it('finds sentences and leads to their paragraph', async () => {
    const { targets, element } = await searchFor('杜鹃花海')
    expect(targets).toContain('/essays/pengyuanfeng-xunyin#p3')
    expect(nameOf(byRole(element, 'status'))).toMatch(/找到 \d+ 个条目、[1-9]\d* 句原文/)
  })

  it('lets a place or a dish go into a plan from its result, and nobody else', async () => {
    const place = await searchFor('lrhgj')
    byRole(place.element, 'button', '加入行程：罗荣桓故居')
    const person = await searchFor('李泌')
    expect(allByRole(person.element, 'button').map(nameOf)).not.toContain('加入行程：李泌')
  })

  it.each([
    ['张雄文', '', '/essays/pengyuanfeng-xunyin', '张雄文《蓬源峰寻隐》', '找到 1 篇文章、'],
    ['蓬源峰寻隐', '', '/essays/pengyuanfeng-xunyin', '张雄文《蓬源峰寻隐》', '找到 1 篇文章、'],
    ['recluse', '/en', '/en/essays/pengyuanfeng-xunyin', 'In Search of a Recluse on Pengyuan Peak', 'Found 1 essay, '],
  ])('finds an essay by its title or its author, and shows what was found: %s', async (query, language, path, shown, said) => {
    const { links, targets, element } = await searchFor(query, language)
    expect(links[targets.indexOf(path)]?.textContent).toContain(shown)
    expect(nameOf(byRole(element, 'status'))).toContain(said)
  })

  it('says a very long query in short when there is nothing', async () => {
    const { element } = await searchFor('埃'.repeat(3000))
    expect(nameOf(byRole(element, 'status'))).toBe(`没有找到“${'埃'.repeat(40)}…”`)
  })

  it('says when there is nothing and what to do', async () => {
    const { element } = await searchFor('埃菲尔铁塔')
    expect(nameOf(byRole(element, 'status'))).toBe('没有找到“埃菲尔铁塔”')
    byRole(element, 'link', '地图')
  })

  it('keeps what is typed in the address', async () => {
    vi.useFakeTimers()
    try {
      const { page, router, element } = await mountAt('/en/search')
      await page.find('input').setValue('temple')
      expect(nameOf(byRole(element, 'status'))).toMatch(/^Found/)
      await vi.advanceTimersByTimeAsync(300)
      await flushPromises()
      expect(router.currentRoute.value.fullPath).toBe('/en/search?q=temple')
    }
    finally {
      vi.useRealTimers()
    }
  })

  it('lets a visitor leave right after typing', async () => {
    vi.useFakeTimers()
    try {
      const { page, router } = await mountAt('/search')
      let open = (): void => {}
      const loaded = new Promise<void>((resolve) => {
        open = resolve
      })
      router.beforeResolve(() => loaded)
      await page.find('input').setValue('temple')
      const leaving = router.push('/about')
      await vi.advanceTimersByTimeAsync(300)
      open()
      await leaving
      expect(router.currentRoute.value.fullPath).toBe('/about')
    }
    finally {
      vi.useRealTimers()
    }
  })

  it('moves with the arrow keys from the input into the results and back', async () => {
    const { page, links } = await searchFor('李泌')
    await page.find('input').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(links[0])
    await page.find('.results').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(links[1])
    await page.find('.results').trigger('keydown', { key: 'ArrowUp' })
    await page.find('.results').trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement).toBe(page.find('input').element)
  })

  it('leaves the arrow keys to an input method while it offers characters', async () => {
    const { page } = await searchFor('李泌')
    const input = page.find('input').element
    input.focus()
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true })
    input.dispatchEvent(key)
    expect(key.defaultPrevented).toBe(false)
    expect(document.activeElement).toBe(input)
  })

  it('goes to the first result on Enter', async () => {
    const { page, links } = await searchFor('李泌')
    await page.find('form').trigger('submit')
    expect(document.activeElement).toBe(links[0])
  })
})
