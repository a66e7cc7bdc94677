import { beforeEach, expect, it } from 'vitest'
import { BEFORE_PAINT } from '@/build/beforePaint'
import { preferencesAmong, showPreferences, writePreferences } from '@/platform/preferences'

const { dataset } = document.documentElement

/** Run what runs before the first paint. */
const paint = () => new Function(BEFORE_PAINT)()

beforeEach(() => {
  localStorage.clear()
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name)
  document.head.innerHTML = '<meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">'
})

it('shows before the first paint what was chosen: theme, type size and line height', () => {
  writePreferences({ ...preferencesAmong({}), theme: 'night', textSize: 3, lineHeight: 2 })
  paint()
  expect(dataset).toMatchObject({ theme: 'night', textSize: '3', lineHeight: '2' })
})

it.each([null, 'nonsense', 'null', '[]'])('shows the usual where %j is kept', (kept) => {
  if (kept !== null)
    localStorage.setItem('preferences', kept)
  paint()
  expect(dataset['theme']).toBeUndefined()
})

it('shows a change at once', () => {
  showPreferences({ ...preferencesAmong({}), theme: 'night', textSize: 0 })
  showPreferences({ ...preferencesAmong({}), theme: 'system', textSize: 2 })
  expect(dataset).toMatchObject({ theme: 'system', textSize: '2' })
})

it('lets the bar of the browser follow a chosen theme, and the system’s where none is', () => {
  document.documentElement.style.backgroundColor = '#17191c'
  const colours = () => [...document.head.querySelectorAll('meta[name=theme-color]')].map(meta => meta.getAttribute('media') ?? 'chosen')
  showPreferences({ ...preferencesAmong({}), theme: 'night' })
  showPreferences({ ...preferencesAmong({}), theme: 'paper' })
  expect(colours()).toEqual(['chosen', '(prefers-color-scheme: light)'])
  expect(document.head.querySelector('meta')?.getAttribute('content')).not.toBe('')
  showPreferences(preferencesAmong({}))
  expect(colours()).toEqual(['(prefers-color-scheme: light)'])
})
