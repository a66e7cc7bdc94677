import { expect, it } from 'vitest'
import { pickVoice } from '@/domain/reading/pickVoice'

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault })
const picked = (...voices: readonly ReturnType<typeof voice>[]) => {
  const found = pickVoice(voices)
  return typeof found === 'string' ? found : found.lang
}

it.each([
  ['the mainland before Taiwan and Hong Kong', 'zh-CN', [voice('zh-HK'), voice('zh-TW', true, true), voice('zh-CN')]],
  ['the mainland as Android writes it', 'zh_CN', [voice('zh_TW'), voice('zh_CN')]],
  ['the mainland as Apple and Microsoft write it', 'cmn-Hans-CN', [voice('yue-Hant-HK'), voice('cmn-Hans-CN')]],
  ['Taiwan before Hong Kong', 'zh-TW', [voice('zh-HK'), voice('zh-TW')]],
  ['Cantonese where nothing else is Chinese', 'zh-HK', [voice('en-US', true, true), voice('zh-HK')]],
  ['a voice of the device, though the one of the network speaks better', 'zh-TW', [voice('zh-CN', false, true), voice('zh-TW')]],
  ['no voice of the network', 'network-only', [voice('en-US'), voice('zh-CN', false)]],
  ['no voice of another language', 'none', [voice('en-US', true, true), voice('ja-JP')]],
  ['nothing of nothing', 'none', []],
])('picks %s', (_, lang, voices) => {
  expect(picked(...voices)).toBe(lang)
})

it('picks of two alike the one that the device prefers', () => {
  const preferred = voice('zh-CN', true, true)
  expect(pickVoice([voice('zh-CN'), preferred])).toBe(preferred)
})
