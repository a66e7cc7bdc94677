import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'

it('tells of each further page, and lets the keyboard begin there, but not of the first', async () => {
  document.title = '先前'
  document.body.innerHTML = '<div id="app"></div>'
  await import('@/app/client')
  await vi.waitFor(() => expect(document.querySelector('#app[data-mounted] main h1')).not.toBeNull(), { timeout: 20_000 })
  await vi.waitFor(() => expect(document.title).not.toBe('先前'))
  const said = () => document.querySelector('#app > [role=status]')?.textContent
  expect([said(), document.activeElement]).toEqual(['', document.body])
  const home = document.title
  const link = document.querySelector<HTMLAnchorElement>('header a[href="/about"], footer a[href="/about"]')
  link?.focus()
  link?.click()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('main'), { timeout: 20_000 })
  expect(document.title).not.toBe(home)
  expect(said()).toBe(document.title)
}, 60_000)
