import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { arrive } from '@/app/arrival'
import { useAlarmsStore } from '@/stores/alarms'
import { useGuideStore } from '@/stores/guide'

let inside: HTMLButtonElement
let outside: HTMLButtonElement

beforeEach(() => {
  setActivePinia(createPinia())
  document.title = '前一页'
  document.documentElement.lang = 'zh-CN'
  const main = document.createElement('main')
  Object.assign(main, { id: 'main', tabIndex: -1 })
  inside = document.createElement('button')
  outside = document.createElement('button')
  main.append(inside)
  document.body.replaceChildren(outside, main)
})

const go = (isAnother: boolean) => arrive(['about', { guide: useGuideStore(), params: {}, locale: 'en', url: path => path }], isAnother)

it('brings title and language in step, tells the title, and lets the keyboard begin at the page', async () => {
  outside.focus()
  await go(true)
  expect(document.title).not.toBe('前一页')
  expect(document.documentElement.lang).toBe('en')
  expect([useAlarmsStore().said, document.activeElement?.id]).toEqual([document.title, 'main'])
})

it('leaves the keyboard where the page itself has put it', async () => {
  inside.focus()
  await go(true)
  await flushPromises()
  expect(document.activeElement).toBe(inside)
})

it('tells nothing of a page that is the same', async () => {
  outside.focus()
  await go(false)
  expect(document.title).not.toBe('前一页')
  expect([useAlarmsStore().said, document.activeElement]).toEqual(['', outside])
})
