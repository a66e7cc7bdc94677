import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, useRouter } from 'vue-router'
import { useLinksInPlace } from '@/app/linksInPlace'

const SVG = 'http://www.w3.org/2000/svg'
let host: ReturnType<typeof mount>

async function page(html: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: { render: () => h('p') } }] })
  await router.push('/')
  host = mount(defineComponent(() => {
    useLinksInPlace(useRouter())
    return () => h('div')
  }), { attachTo: document.body, global: { plugins: [router] } })
  const main = document.body.appendChild(document.createElement('main'))
  main.innerHTML = html

  const press = async (selector: string): Promise<boolean> => {
    let isFollowed = false
    window.addEventListener('click', (event) => {
      isFollowed = event.defaultPrevented
      // The browser of these tests would go there itself.
      event.preventDefault()
    }, { once: true })
    main.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await flushPromises()
    return isFollowed
  }
  return { main, router, press }
}

afterEach(() => {
  host.unmount()
  document.body.replaceChildren()
})

it('follows a plain link within the site', async () => {
  const { router, press } = await page('<a href="/dishes?hot=1#list">菜</a>')
  expect(await press('a')).toBe(true)
  expect(router.currentRoute.value.fullPath).toBe('/dishes?hot=1#list')
})

it('follows a seal of a picture, whose target and address are not text', async () => {
  const { main, router, press } = await page('<svg></svg>')
  const link = document.createElementNS(SVG, 'a')
  link.setAttribute('href', '/places/wuji-laojie')
  // As in a browser, where they are animated.
  for (const name of ['href', 'target'])
    Object.defineProperty(link, name, { value: { baseVal: link.getAttribute(name) ?? '' } })
  link.append(document.createElementNS(SVG, 'circle'))
  main.querySelector('svg')?.append(link)
  expect(await press('circle')).toBe(true)
  expect(router.currentRoute.value.path).toBe('/places/wuji-laojie')
})

it.each(['<a href="/x" target="_blank">x</a>', '<a href="/x" download>x</a>', '<a href="https://example.org/x">x</a>', '<a>x</a>'])('leaves %s to the browser', async (html) => {
  const { router, press } = await page(html)
  expect(await press('a')).toBe(false)
  expect(router.currentRoute.value.path).toBe('/')
})
