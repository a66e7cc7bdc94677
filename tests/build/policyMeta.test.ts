import { expect, it } from 'vitest'
import { withPolicy } from '@/build/policyMeta'
import { CONTENT_SECURITY_META, CONTENT_SECURITY_POLICY } from '../../deploy/headers'

it('stands before whatever it governs', () => {
  const html = withPolicy('<head><meta charset="utf-8"><script src="/a.js"></script></head>', CONTENT_SECURITY_META)
  expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<script'))
  expect(html).toContain(`content="${CONTENT_SECURITY_META}"`)
})

it('stops the build where it has no place', () => {
  expect(() => withPolicy('<head></head>', CONTENT_SECURITY_META)).toThrow('charset')
})

it('says what the header says, but for who may frame the page, which a page cannot say', () => {
  expect(`${CONTENT_SECURITY_META}; frame-ancestors 'none'`.split('; ').sort()).toEqual(CONTENT_SECURITY_POLICY.split('; ').sort())
})
