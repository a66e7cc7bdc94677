import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localeOf, localise, unlocalised } from '@/domain/address'
import { LOCALES } from '@/domain/locale'

describe('addresses', () => {
  it.each([
    ['/', 'zh-CN', '/'],
    ['/', 'en', '/en'],
    ['/places/x', 'en', '/en/places/x'],
    ['/entities', 'zh-CN', '/entities'],
  ] as const)('puts %s in %s at %s', (path, locale, address) => {
    expect(localise(path, locale)).toBe(address)
  })

  it('does not take a path that merely begins with the letters for an English one', () => {
    expect(localeOf('/england')).toBe('zh-CN')
  })

  it('gives back path and language of whatever it localised', () => {
    const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/).filter(text => text !== 'en')
    fc.assert(fc.property(fc.array(segment, { maxLength: 4 }), fc.constantFrom(...LOCALES), (segments, locale) => {
      const path = `/${segments.join('/')}`
      expect(localeOf(localise(path, locale))).toBe(locale)
      expect(unlocalised(localise(path, locale))).toBe(path)
    }))
  })
})
