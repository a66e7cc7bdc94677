import { defineMessages } from './messages'

/** Texts of the online map, for sites that have a key for it. */
export const onlineMapMessages = /* @__PURE__ */ defineMessages({
  'zh-CN': {
    title: '天地图',
    mark: '天',
    open: '在线底图：天地图',
    what: '国家的在线地图，有街道和地名。要有网络，看到哪里取到哪里，手机上不留存。',
    tells: '打开后，图块来自天地图，它会知道你看的是图上哪一块，也会知道是从本站来的。',
    on: '打开天地图',
    off: '换回原来的地图',
    close: '收起',
    offline: '现在没有网络，天地图打不开。',
    lost: '网络断了，先换回原来的地图。',
    failed: '天地图没有给图，先用原来的地图。稍后再试。',
    credit: '底图来自天地图',
    mapOf: '衡东在线地图，方向键可移动，加减键可缩放',
    privacy: '地图上可以打开在线的“天地图”：打开以后，图块由天地图发来，它会知道你看的是图上哪一块。不打开就没有这样的请求。',
  },
  'en': {
    title: 'Tianditu 天地图',
    mark: '天',
    open: 'Online map: Tianditu',
    what: 'The national online map, with streets and names. It needs the network; nothing of it is stored on your device.',
    tells: 'Once on, its tiles come from Tianditu, which then learns which part of the map you look at, and that you came from this site.',
    on: 'Show Tianditu',
    off: 'Back to the other map',
    close: 'Close',
    offline: 'There is no network now, so Tianditu cannot be shown.',
    lost: 'The connection was lost, so the other map is back.',
    failed: 'Tianditu sent no map, so the other one stays. Try again later.',
    credit: 'Base map: Tianditu 天地图',
    mapOf: 'Online map of Hengdong; arrow keys move it, plus and minus zoom',
    privacy: 'On the map you may switch on the online map Tianditu 天地图. Its tiles then come from that service, which learns which part of the map you look at. Unless you switch it on, nothing is asked of it.',
  },
})
