import type { InstallWay } from '@/domain/installWay'
import { describe, expect, it } from 'vitest'
import { hasSevenDayRule, installWay, isInApp } from '@/domain/installWay'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'

const BROWSERS: readonly [name: string, userAgent: string, touchPoints: number, way: InstallWay][] = [
  ['Chrome on Android', `${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36`, 5, 'android-chromium'],
  ['Edge on Android', `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36 EdgA/125.0`, 5, 'android-chromium'],
  ['Samsung Internet', `${ANDROID} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`, 5, 'android-chromium'],
  ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 5, 'android-firefox'],
  ['UC on Android', `${ANDROID} Version/4.0 Chrome/100.0.0.0 UCBrowser/15.5 Mobile Safari/537.36`, 5, 'android-other'],
  ['QQ browser on Android', `${ANDROID} Version/4.0 Chrome/109.0 MQQBrowser/14.9 Mobile Safari/537.36`, 5, 'android-other'],
  ['Quark on Android', `${ANDROID} Version/4.0 Chrome/112.0 Quark/6.9 Mobile Safari/537.36`, 5, 'android-other'],
  ['Huawei’s browser', `${ANDROID} Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36`, 5, 'android-other'],
  ['Xiaomi’s browser', `${ANDROID} Version/4.0 Chrome/112.0 XiaoMi/MiuiBrowser/18.2 Mobile Safari/537.36`, 5, 'android-other'],
  ['WeChat on Android', `${ANDROID} Version/4.0 Chrome/122.0 XWEB/1220 MMWEBSDK/2024 Mobile Safari/537.36 MicroMessenger/8.0.49`, 5, 'wechat'],
  ['WeChat on an iPhone', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49 NetType/WIFI Language/zh_CN`, 5, 'wechat'],
  ['WeChat on Windows', `${WINDOWS} AppleWebKit/537.36 Chrome/116.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat`, 0, 'wechat'],
  ['QQ', `${ANDROID} Version/4.0 Chrome/109.0 Mobile Safari/537.36 V1_AND_SQ_9.0 QQ/9.0.60`, 5, 'in-app'],
  ['Alipay', `${IPHONE} Mobile/15E148 AlipayClient/10.5`, 5, 'in-app'],
  ['Weibo', `${IPHONE} Mobile/15E148 Weibo (iPhone16,1__weibo__14.6)`, 5, 'in-app'],
  ['a web view on Android', `Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/126.0 Mobile Safari/537.36`, 5, 'in-app'],
  ['Safari on an iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 5, 'ios-safari'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1`, 5, 'ios-other'],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`, 5, 'ios-other'],
  ['Safari on an iPad, which calls itself a Mac', `${MAC} Version/17.5 Safari/605.1.15`, 5, 'ios-safari'],
  ['Safari on a Mac', `${MAC} Version/17.5 Safari/605.1.15`, 0, 'mac-safari'],
  ['Chrome on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36', 0, 'desktop-chromium'],
  ['Edge on Windows with a touch screen', `${WINDOWS} AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0`, 10, 'desktop-chromium'],
  ['Firefox on Windows', `${WINDOWS.replace(')', '; rv:127.0)')} Gecko/20100101 Firefox/127.0`, 0, 'desktop-other'],
  ['WebKit on Linux', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15', 0, 'desktop-other'],
  ['a browser that says nothing', '', 0, 'desktop-other'],
]

it.each(BROWSERS)('%s', (_, userAgent, touchPoints, way) => {
  expect(installWay({ userAgent, touchPoints, isStandalone: false })).toBe(way)
})

describe('a window of its own', () => {
  it.each(BROWSERS.filter(([,,, way]) => way !== 'wechat' && way !== 'in-app'))('is the installed guide: %s', (_, userAgent, touchPoints) => {
    expect(installWay({ userAgent, touchPoints, isStandalone: true })).toBe('installed')
  })

  it('within another app is still that app', () => {
    expect(installWay({ userAgent: `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49`, touchPoints: 5, isStandalone: true })).toBe('wechat')
  })
})

it('knows where Apple clears after seven days, the home screen excepted', () => {
  expect((['ios-safari', 'ios-other', 'mac-safari', 'installed', 'android-chromium', 'desktop-other'] as const).map(hasSevenDayRule)).toEqual([true, true, true, false, false, false])
})

it('knows windows within other apps', () => {
  expect((['wechat', 'in-app', 'ios-safari', 'installed'] as const).map(isInApp)).toEqual([true, true, false, false])
})
