import type { Styles } from '@/platform/withStyles'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStyles } from '@/platform/withStyles'

// In no document, so that nothing is loaded: what becomes of the links is for the test to tell.
let head: HTMLHeadElement
let styles: Styles

beforeEach(() => {
  head = document.createElement('head')
  vi.useFakeTimers()
  styles = createStyles({ head, createElement: document.createElement.bind(document), querySelector: head.querySelector.bind(head) })
})

afterEach(() => {
  vi.useRealTimers()
})

const links = () => [...head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
const hrefs = () => links().map(link => link.getAttribute('href'))
const tell = (what: 'load' | 'error') => links().forEach(link => link.dispatchEvent(new Event(what)))

/** What has become of a promise so far: its value, `pending` or `failed`. */
async function soFar(promise: Promise<unknown>): Promise<unknown> {
  const now = Promise.race([promise.catch(() => 'failed'), new Promise(resolve => setTimeout(resolve, 0, 'pending'))])
  await vi.advanceTimersByTimeAsync(0)
  return now
}

it('asks for code and styles side by side, and hands over the code when both are there', async () => {
  const load = vi.fn(() => Promise.resolve('code'))
  const loading = styles.loadWithStyles(load, ['assets/a.css', 'assets/b.css'])
  expect(load).toHaveBeenCalledOnce()
  expect(hrefs()).toEqual(['/assets/a.css', '/assets/b.css'])
  expect(await soFar(loading)).toBe('pending')
  tell('load')
  expect(await loading).toBe('code')
})

it('links nothing that the page links already, nor anything twice', async () => {
  head.innerHTML = '<link rel="preload" as="style" href="/assets/b.css"><link rel="stylesheet" href="/assets/a.css">'
  const first = styles.loadWithStyles(() => Promise.resolve(1), ['assets/a.css', 'assets/b.css'])
  const second = styles.loadWithStyles(() => Promise.resolve(2), ['assets/b.css'])
  expect(hrefs()).toEqual(['/assets/a.css', '/assets/b.css'])
  expect(await soFar(second)).toBe('pending')
  tell('load')
  expect(await Promise.all([first, second])).toEqual([1, 2])
  expect(await styles.loadWithStyles(() => Promise.resolve(3), ['assets/b.css'])).toBe(3)
})

it('asks again for code and styles that do not come, and leaves alone what has come', async () => {
  const load = vi.fn(() => Promise.resolve('code')).mockRejectedValueOnce(new Error('cut off'))
  const loading = styles.loadWithStyles(load, ['assets/a.css', 'assets/b.css'])
  links()[0]?.dispatchEvent(new Event('error'))
  links()[0]?.dispatchEvent(new Event('load'))
  expect(hrefs()).toEqual(['/assets/b.css'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(hrefs()).toEqual(['/assets/b.css', '/assets/a.css'])
  expect(await soFar(loading)).toBe('pending')
  tell('load')
  expect(await loading).toBe('code')
  expect(load).toHaveBeenCalledTimes(2)
})

it('fails with styles that never come, links them no more, and asks for them anew', async () => {
  const load = () => Promise.resolve('code')
  const loading = expect(styles.loadWithStyles(load, ['assets/a.css'])).rejects.toThrow('no styles: /assets/a.css')
  while (links().length > 0) {
    tell('error')
    await vi.advanceTimersByTimeAsync(1000)
  }
  await loading
  const again = styles.loadWithStyles(load, ['assets/a.css'])
  expect(hrefs()).toEqual(['/assets/a.css'])
  tell('load')
  expect(await again).toBe('code')
})

it('fails with code that never comes', async () => {
  const loading = expect(styles.loadWithStyles(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  await vi.runAllTimersAsync()
  await loading
})

it('adds to the head what the page links within itself, once', async () => {
  head.innerHTML = '<link rel="stylesheet" href="/assets/a.css">'
  const adding = [styles.addStyles('/assets/a.css'), styles.addStyles('/assets/a.css')]
  expect(hrefs()).toEqual(['/assets/a.css', '/assets/a.css'])
  tell('load')
  await Promise.all(adding)
})
