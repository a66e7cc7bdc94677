import { expect, it, vi } from 'vitest'
import { shareText, smsLink } from '@/platform/sendText'

it('shares text, or copies it where it cannot be shared', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  expect(await shareText('救', { share: () => Promise.reject(new DOMException('', 'NotAllowedError')), clipboard: { writeText } })).toBe('copied')
  expect(writeText).toHaveBeenCalledWith('救')
  expect(await shareText('救', {})).toBe('refused')
  expect(smsLink('北纬 27°&')).toBe('sms:?body=%E5%8C%97%E7%BA%AC%2027%C2%B0%26')
})
