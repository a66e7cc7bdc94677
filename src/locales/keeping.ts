import type { InstallWay } from '@/domain/installWay'
import { byteSize } from '@/domain/byteSize'
import { defineMessages } from './messages'

const ZH_WAYS: Readonly<Record<InstallWay, string>> = {
  'installed': '已经在主屏幕上了，你正从那里打开它。',
  'wechat': '微信里装不了。点右上角 ⋯，选“在浏览器打开”，再到那里安装。',
  'in-app': '这个 App 里装不了。在它的菜单里选“用浏览器打开”，再到那里安装。',
  'ios-safari': '点浏览器的分享按钮（方框加向上的箭头），往下找“添加到主屏幕”。',
  'ios-other': '点分享按钮，找“添加到主屏幕”；没有的话，换 Safari 打开。',
  'android-chromium': '点浏览器的菜单 ⋮，选“安装应用”或“添加到主屏幕”。',
  'android-firefox': '点浏览器的菜单 ⋮，选“安装”或“添加到主屏幕”。',
  'android-other': '在浏览器的菜单里找“添加到桌面”；没有的话，换 Chrome 或 Edge 打开。',
  'mac-safari': '在菜单栏点“文件”，选“添加到程序坞”（Safari 17 起）。',
  'desktop-chromium': '点地址栏右端的安装图标，或在菜单里找“安装”。',
  'desktop-other': '这个浏览器装不了；收藏网址就好，或换 Chrome、Edge。',
}
const EN_WAYS: Readonly<Record<InstallWay, string>> = {
  'installed': 'It is on the home screen, and you opened it from there.',
  'wechat': 'It cannot be installed inside WeChat. Tap ⋯ at the top right, choose “Open in browser”, and install it there.',
  'in-app': 'It cannot be installed inside this app. Choose “Open in browser” in its menu, and install it there.',
  'ios-safari': 'Tap the share button (a square with an arrow up) and find “Add to Home Screen” further down.',
  'ios-other': 'Tap share and find “Add to Home Screen”; if it is not there, open the guide in Safari.',
  'android-chromium': 'Tap the browser’s menu ⋮ and choose “Install app” or “Add to Home screen”.',
  'android-firefox': 'Tap the browser’s menu ⋮ and choose “Install” or “Add to Home screen”.',
  'android-other': 'Look for “Add to desktop” in the browser’s menu; if it is not there, use Chrome or Edge.',
  'mac-safari': 'In the menu bar choose File, then “Add to Dock” (from Safari 17 on).',
  'desktop-chromium': 'Click the install sign at the right end of the address bar, or find “Install” in the menu.',
  'desktop-other': 'This browser cannot install it; keep a bookmark, or use Chrome or Edge.',
}

/** Texts about staying on the device: the browser's promise, and the home screen. */
export const keepingMessages = defineMessages({
  'zh-CN': {
    storageTitle: '浏览器会留着它吗',
    persisted: '浏览器答应了不自己清掉。你清除网站数据时，它仍会一起没有。',
    notPersisted: '浏览器没有答应：空间紧的时候，它可能会清掉。',
    unknown: '这个浏览器不说它会不会清掉。',
    ask: '请浏览器留着',
    refused: '浏览器这次没有答应。装到主屏幕、常打开，它更容易答应；要紧的先存一份备份。',
    usage: (usage: number, quota: number | null) => `本站约用了 ${byteSize(usage)}${quota === null ? '' : `，最多可用约 ${byteSize(quota)}`}。`,
    sevenDays: 'Safari 的规矩：7 天没打开，存下的就会被清掉；添加到主屏幕后不受此限。',
    installTitle: '装到主屏幕',
    installNote: '装好就像一个 App：一点就开，浏览器也更愿意留着它。',
    install: '安装',
    way: (way: InstallWay) => ZH_WAYS[way],
    device: (way: InstallWay): string => way === 'ios-safari' ? '苹果手机（Safari）' : way === 'android-chromium' ? '安卓（Chrome、Edge）' : way === 'wechat' ? '微信' : '电脑（Chrome、Edge）',
    byDevice: '怎么装，看用的是什么设备：',
    others: '别的设备怎么装',
  },
  'en': {
    storageTitle: 'Will the browser keep it?',
    persisted: 'The browser promised not to clear it by itself. Clearing site data yourself still removes it.',
    notPersisted: 'The browser has not promised: when space runs short, it may clear it.',
    unknown: 'This browser does not say whether it may clear it.',
    ask: 'Ask the browser to keep it',
    refused: 'The browser did not agree this time. It is more likely to once the guide is on the home screen and opened often; back up what matters.',
    usage: (usage, quota) => `This site uses about ${byteSize(usage)}${quota === null ? '' : ` of about ${byteSize(quota)} at most`}.`,
    sevenDays: 'A rule of Safari: after 7 days without a visit, what is stored is cleared; not so once it is on the home screen.',
    installTitle: 'On the home screen',
    installNote: 'Installed, it opens like an app, and the browser is readier to keep it.',
    install: 'Install',
    way: way => EN_WAYS[way],
    device: way => way === 'ios-safari' ? 'iPhone (Safari)' : way === 'android-chromium' ? 'Android (Chrome, Edge)' : way === 'wechat' ? 'WeChat' : 'Computer (Chrome, Edge)',
    byDevice: 'How to install depends on the device:',
    others: 'On other devices',
  },
})
