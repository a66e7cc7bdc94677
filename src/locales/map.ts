import type { FixWorth } from '@/domain/cartography/positionFix'
import type { SealKind } from '@/domain/entity'
import { defineMessages } from './messages'

const zhKinds: Readonly<Record<SealKind, string>> = {
  mountain: '山', water: '水', cave: '岩洞', red: '红色旧址', house: '老屋', street: '老街', temple: '庙宇', relic: '遗迹',
  town: '城镇', region: '地域', dish: '土菜', ingredient: '食材', person: '人物',
}
const enKinds: Readonly<Record<SealKind, string>> = {
  mountain: 'Hills', water: 'Water', cave: 'Cave', red: 'Red heritage', house: 'Old houses', street: 'Old streets', temple: 'Temple', relic: 'Relics',
  town: 'Towns', region: 'Regions', dish: 'Dishes', ingredient: 'Ingredients', person: 'People',
}
const enKind: Readonly<Record<SealKind, string>> = {
  mountain: 'hill', water: 'water', cave: 'cave', red: 'red heritage', house: 'old house', street: 'old street', temple: 'temple', relic: 'relic',
  town: 'town', region: 'region', dish: 'dish', ingredient: 'ingredient', person: 'person',
}

function zhLength(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} 米` : `${Math.round(metres / 100) / 10} 公里`
}

function enLength(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${Math.round(metres / 100) / 10} km`
}

function kilometres(metres: number): number {
  return Math.round(metres / 100) / 10
}

const zhFix: Readonly<Record<FixWorth, string>> = {
  good: '已标出你的位置。',
  coarse: '手机只知道大概位置。到室外、打开精确定位后会准一些。',
  outside: '你现在不在这张图里，所以没有移动地图。',
}
const enFix: Readonly<Record<FixWorth, string>> = {
  good: 'Your position is marked.',
  coarse: 'Your phone knows your position only roughly. Go outdoors and allow precise location for a better one.',
  outside: 'You are not within this map, so it stays where it is.',
}

export const mapMessages = defineMessages({
  'zh-CN': {
    title: '地图',
    mapOf: '衡东示意地图，方向键可移动，加减键可缩放',
    kind: (kind: SealKind) => zhKinds[kind],
    oneKind: (kind: SealKind) => zhKinds[kind],
    all: '去处',
    filters: '按种类筛选',
    list: '列表',
    closeList: '收起列表',
    shown: (count: number, pinned: number) => `共 ${count} 处，图上 ${pinned} 处`,
    others: (count: number) => `另有城镇、地域与土菜 ${count} 项`,
    nothing: '这一类里还没有内容。',
    point: (metres: number) => `位置约 ±${zhLength(metres)}`,
    area: (metres: number) => `大致范围，半径约 ${zhLength(metres)}`,
    own: (name: string) => `${name}（自测）`,
    ownSpot: (metres: number) => `自测位置，误差约 ${zhLength(Math.max(10, metres))}`,
    dishAt: (town: string) => `出自${town}`,
    dishOfCounty: '全县',
    cluster: (count: number) => `${count} 处，点按放大`,
    zoomIn: '放大',
    zoomOut: '缩小',
    loading: '地图正在展开……',
    failed: '地图没有打开。列表照样可用；连上网后再试。',
    retry: '再试一次',
    sketch: '示意底图',
    rivers: (least: number, most: number) => `河流误差约 ±${kilometres(least)}–${kilometres(most)} km`,
    roads: (most: number) => `道路可达 ±${kilometres(most)} km`,
    approval: (number: string) => `审图号：${number}`,
    legend: '实心印为点，空心印为大致范围',
    locate: '我在哪里',
    stopLocating: '不再定位',
    locating: '正在定位……',
    private: '位置只留在手机上，不会发送出去。',
    fix: (worth: FixWorth, metres: number) => `${zhFix[worth]}误差约 ${zhLength(metres)}。`,
    unsupported: '这个浏览器不能定位。可在列表里按镇找地方。',
    insecure: '网址不是 https，浏览器不许定位。换 https 网址再试。',
    denied: '没有得到定位许可。在浏览器或系统设置里允许本站定位后再点一次。',
    unavailable: '手机现在定不了位。打开定位服务，走到开阔处再试。',
    timeout: '等了一会儿还没有定到位。走到开阔处，正在继续尝试。',
    dismiss: '知道了',
    unknownPlace: '图上没有这个地方。',
  },
  'en': {
    title: 'Map',
    mapOf: 'Schematic map of Hengdong; arrow keys move it, plus and minus zoom',
    kind: (kind: SealKind) => enKinds[kind],
    oneKind: (kind: SealKind) => enKind[kind],
    all: 'Sights',
    filters: 'Filter by kind',
    list: 'List',
    closeList: 'Close the list',
    shown: (count: number, pinned: number) => `${count} in all, ${pinned} on the map`,
    others: (count: number) => `${count} more: towns, regions and dishes`,
    nothing: 'Nothing of this kind yet.',
    point: (metres: number) => `position ±${enLength(metres)}`,
    area: (metres: number) => `somewhere within ${enLength(metres)}`,
    own: name => `${name} (your own)`,
    ownSpot: metres => `Your own position, to about ${enLength(Math.max(10, metres))}`,
    dishAt: (town: string) => `from ${town}`,
    dishOfCounty: 'the whole county',
    cluster: (count: number) => `${count} places, press to zoom in`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    loading: 'Unfolding the map…',
    failed: 'The map did not open. The list still works; try again when you are online.',
    retry: 'Try again',
    sketch: 'Schematic',
    rivers: (least, most) => `rivers ±${kilometres(least)}–${kilometres(most)} km`,
    roads: most => `roads up to ±${kilometres(most)} km`,
    approval: (number: string) => `Map approval ${number}`,
    legend: 'Solid seals are points, hollow ones are areas',
    locate: 'Where am I',
    stopLocating: 'Stop locating',
    locating: 'Locating…',
    private: 'Your position stays on your phone; nothing is sent.',
    fix: (worth: FixWorth, metres: number) => `${enFix[worth]} Accurate to about ${enLength(metres)}.`,
    unsupported: 'This browser cannot locate you. The list names the town of each place.',
    insecure: 'The address is not https, so the browser refuses to locate you. Try the https address.',
    denied: 'Location is not allowed. Allow it for this site in the settings of your browser or phone, then press again.',
    unavailable: 'Your phone cannot tell where it is. Switch location on and try again under the open sky.',
    timeout: 'No position yet. Go out into the open; still trying.',
    dismiss: 'Understood',
    unknownPlace: 'This place is not on the map.',
  },
})
