/**
 * How the guide gets on the home screen here: `installed`: it is there and this is it; `in-app`: a window within
 * another app, which can neither install nor keep anything; the others name the browser whose menu does it.
 */
export type InstallWay
  = | 'installed'
    | 'wechat' | 'in-app'
    | 'ios-safari' | 'ios-other'
    | 'android-chromium' | 'android-firefox' | 'android-other'
    | 'mac-safari' | 'desktop-chromium' | 'desktop-other'

/** What a browser tells of itself. */
export interface BrowserTraits {
  readonly userAgent: string
  /** True in a window of its own, without the browser's bars. */
  readonly isStandalone: boolean
  /** How many fingers the screen can tell apart: an iPad calls itself a Mac, but has a touch screen. */
  readonly touchPoints: number
}

// QQ's own app names itself ` QQ/`; its browser, `MQQBrowser`, is a browser.
const IN_APP = /\sQQ\/|AlipayClient|Weibo|DingTalk|aweme|xhsdiscover|discover\/|FBAN|FBAV|Instagram|Line\/|; wv\)/
const OTHER_IOS = /CriOS|FxiOS|EdgiOS|OPiOS|MQQBrowser|UCBrowser|Quark|baidu/i
const OTHER_ANDROID = /MQQBrowser|UCBrowser|Quark|baidu|HuaweiBrowser|MiuiBrowser|VivoBrowser|HeyTapBrowser|OPR\//i

/** How this browser installs the guide. */
export function installWay({ userAgent, isStandalone, touchPoints }: BrowserTraits): InstallWay {
  if (/MicroMessenger/.test(userAgent))
    return 'wechat'
  if (IN_APP.test(userAgent))
    return 'in-app'
  if (isStandalone)
    return 'installed'
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1))
    return OTHER_IOS.test(userAgent) ? 'ios-other' : 'ios-safari'
  if (/Android|HarmonyOS|OpenHarmony/.test(userAgent)) {
    if (/Firefox\//.test(userAgent))
      return 'android-firefox'
    return /Chrome\//.test(userAgent) && !OTHER_ANDROID.test(userAgent) ? 'android-chromium' : 'android-other'
  }
  if (/Chrome\//.test(userAgent))
    return 'desktop-chromium'
  return /Macintosh/.test(userAgent) && /Version\/[\d.]+ .*Safari\//.test(userAgent) ? 'mac-safari' : 'desktop-other'
}

/** True where Apple clears what is stored after seven days without a visit, the home screen excepted. */
export function hasSevenDayRule(way: InstallWay): boolean {
  return way === 'ios-safari' || way === 'ios-other' || way === 'mac-safari'
}

/** True in a window within another app: it keeps nothing for a day without signal. */
export function isInApp(way: InstallWay): boolean {
  return way === 'wechat' || way === 'in-app'
}
