import type { PackState, StoredItem, StoredKind } from '@/domain/storedFiles'
import { byteSize } from '@/domain/byteSize'
import { defineMessages } from './messages'

/** Where the check stands, as its heading says it. */
export type CheckStage = 'waiting' | 'in-app' | 'unsupported' | 'none' | 'storing' | 'unchecked' | 'checking' | 'repairing' | 'whole' | 'faulty' | 'silent'

const ZH_STAGES: Readonly<Record<CheckStage, readonly [title: string, note: string]>> = {
  'waiting': ['还没有核对', '点一下，把存在手机里的每个文件逐字节核对一遍。'],
  'in-app': ['这里存不住', '你在别的 App 里打开了导览，关掉就什么也不剩。照上面说的，先在浏览器里打开，再来检查。'],
  'unsupported': ['这个浏览器存不下导览', '没有信号时这里打不开。换 Chrome、Edge、Safari 或手机自带的浏览器打开；无痕窗口也存不住。'],
  'none': ['还没有存下来', '连着网络等一会儿，再点检查。一直不行，就关掉这一页重新打开。'],
  'storing': ['正在存…', '请连着网络，别关这一页。存好后再检查。'],
  'unchecked': ['已存下，还没有核对', '点一下，把每个文件逐字节核对一遍。不用网络。'],
  'checking': ['正在核对…', ''],
  'repairing': ['正在修补…', ''],
  'whole': ['齐了，可以出发', '每个文件都与发布时一字不差。没有信号也能用。'],
  'faulty': ['还不能放心走', ''],
  'silent': ['没有查成', '负责存储的程序没有回话。关掉这一页重新打开，再查一次。'],
}
const EN_STAGES: Readonly<Record<CheckStage, readonly [title: string, note: string]>> = {
  'waiting': ['Not checked yet', 'One tap compares every file stored on this device, byte by byte.'],
  'in-app': ['Nothing is kept here', 'You opened the guide inside another app, and nothing is left when it closes. Open it in a browser as said above, then check.'],
  'unsupported': ['This browser cannot store the guide', 'It will not open here without a signal. Use Chrome, Edge, Safari or the phone’s own browser; private windows keep nothing either.'],
  'none': ['Nothing is stored yet', 'Stay online a moment and check again, or close this page and open it anew.'],
  'storing': ['Storing…', 'Stay online and keep this page open. Check once it is done.'],
  'unchecked': ['Stored, not checked yet', 'One tap compares every file, byte by byte. No network needed.'],
  'checking': ['Checking…', ''],
  'repairing': ['Mending…', ''],
  'whole': ['All there. You can go', 'Every file is exactly as published. It works without a signal.'],
  'faulty': ['Do not rely on it yet', ''],
  'silent': ['The check did not finish', 'The part that keeps the files did not answer. Close this page, open it anew and check again.'],
}

const ZH_KINDS: Readonly<Record<StoredKind, readonly [name: string, works: string, fails: string]>> = {
  app: ['程序', '各页都能打开：搜索、行程、点菜卡、山行', '有的页面没有信号时会打不开'],
  text: ['文字', '两篇散文、地点和土菜都能读', '有的文章或地点没有信号时会读不到'],
  map: ['示意地图', '地图能看；它是示意图，不能导航', '没有信号时地图会画不出来'],
  fonts: ['标题字体', '标题用导览自己的字', '标题会换成手机的字，不耽误读'],
}
const EN_KINDS: Readonly<Record<StoredKind, readonly [name: string, works: string, fails: string]>> = {
  app: ['The app', 'Every page opens: search, plans, order card, hike', 'Some pages will not open without a signal'],
  text: ['The text', 'Both essays, all places and dishes can be read', 'Some essays or places will not open without a signal'],
  map: ['The sketch map', 'The map is there; it is a sketch, not for navigation', 'The map will not be drawn without a signal'],
  fonts: ['The font of titles', 'Titles have the guide’s own letters', 'Titles use the phone’s letters; all can still be read'],
}

const ZH_PACKS: Readonly<Record<PackState['state'], string>> = { whole: '齐全', partial: '没有下载完', damaged: '有损坏', unchecked: '还没有核对' }
const EN_PACKS: Readonly<Record<PackState['state'], string>> = { whole: 'complete', partial: 'not fully downloaded', damaged: 'damaged', unchecked: 'not checked yet' }

const isWhole = ({ missing, damaged }: StoredItem): boolean => missing === 0 && damaged === 0

/** Texts of the check before setting out. */
export const offlineMessages = defineMessages({
  'zh-CN': {
    title: '出发检查',
    intro: '山上可能没有信号。出门前在这里查一遍，心里有数。',
    stageTitle: (stage: CheckStage) => ZH_STAGES[stage][0],
    stageNote: (stage: CheckStage) => ZH_STAGES[stage][1],
    check: '逐个核对',
    again: '再查一遍',
    repair: '补齐和修复',
    progress: (done: number, total: number) => `${done} / ${total} 个文件`,
    faults: (missing: number, damaged: number) => `${[damaged > 0 ? `坏了 ${damaged} 个文件` : '', missing > 0 ? `缺 ${missing} 个文件` : ''].filter(part => part !== '').join('，')}。`,
    repairOnline: '连着网络，点一下就能补上；好的文件不动。',
    repairOffline: '现在没有网络，补不了；已有的都留着。回到有网络的地方再点一次。',
    repairFailed: '连着网络，但没有取到。过一会儿再试。',
    kind: (kind: StoredKind) => ZH_KINDS[kind][0],
    means: (item: StoredItem) => ZH_KINDS[item.kind][isWhole(item) ? 1 : 2],
    state: (item: StoredItem) => isWhole(item) ? '齐全' : [item.damaged > 0 ? `坏 ${item.damaged}` : '', item.missing > 0 ? `缺 ${item.missing}` : ''].filter(part => part !== '').join('，'),
    size: (item: StoredItem) => `${item.files} 个文件，${byteSize(item.bytes)}`,
    pack: (pack: PackState) => `地图包：${pack.name}`,
    packState: (pack: PackState) => ZH_PACKS[pack.state],
    packNote: '详细地图不齐，没有信号时看示意图；导览本身不受影响。',
    packSize: (pack: PackState) => byteSize(pack.bytes),
    unchecked: '未核对',
    items: '存在这台设备上的',
    version: (guide: string | null, release: string) => guide === null ? `版本 ${release}` : `版本 ${guide}（${release}）`,
    needs: '离线时仍要信号的：报警和求救电话、交给地图 App 的导航。',
  },
  'en': {
    title: 'Before you go',
    intro: 'There may be no signal on the hill. Check here before you leave, and know.',
    stageTitle: stage => EN_STAGES[stage][0],
    stageNote: stage => EN_STAGES[stage][1],
    check: 'Check every file',
    again: 'Check again',
    repair: 'Mend and complete',
    progress: (done, total) => `${done} of ${total} files`,
    faults: (missing, damaged) => `${[damaged > 0 ? `${damaged} ${damaged === 1 ? 'file is' : 'files are'} damaged` : '', missing > 0 ? `${missing} ${missing === 1 ? 'file is' : 'files are'} missing` : ''].filter(part => part !== '').join(', ')}.`,
    repairOnline: 'You are online: one tap completes it, and good files stay as they are.',
    repairOffline: 'There is no network, so nothing can be mended now; what is there stays. Tap again where there is a network.',
    repairFailed: 'You are online, but the files did not come. Try again in a while.',
    kind: kind => EN_KINDS[kind][0],
    means: item => EN_KINDS[item.kind][isWhole(item) ? 1 : 2],
    state: item => isWhole(item) ? 'complete' : [item.damaged > 0 ? `${item.damaged} damaged` : '', item.missing > 0 ? `${item.missing} missing` : ''].filter(part => part !== '').join(', '),
    size: item => `${item.files === 1 ? '1 file' : `${item.files} files`}, ${byteSize(item.bytes)}`,
    pack: pack => `Map pack: ${pack.name}`,
    packState: pack => EN_PACKS[pack.state],
    packNote: 'The detailed map is not complete: without a signal you see the sketch map. The guide itself is not affected.',
    packSize: pack => byteSize(pack.bytes),
    unchecked: 'not checked',
    items: 'Stored on this device',
    version: (guide, release) => guide === null ? `Version ${release}` : `Version ${guide} (${release})`,
    needs: 'What still needs a signal: emergency calls, and directions in a map app.',
  },
})
