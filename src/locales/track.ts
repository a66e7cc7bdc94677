import type { Wind } from '@/domain/compassRose'
import type { Length } from '@/domain/distance'
import type { FileProblem } from './fileProblem'
import type { DatabaseProblemKind } from './planProblem'
import { fileProblem } from './fileProblem'
import { enAge, enWind, zhAge, zhWind } from './hikeSite'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'
import { planProblem } from './planProblem'

/** Why a file gives no track. */
export type TrackFileProblem = FileProblem | 'unknown-format' | 'nothing-found'

function zhFileProblem(problem: TrackFileProblem): string {
  switch (problem) {
    case 'unknown-format': return '这不是 GPX 文件。请在原来的软件里选“导出 GPX”。'
    case 'nothing-found': return '文件里没有轨迹，0 条导入。若只有路点，请导出“轨迹”。'
    default: return fileProblem(problem, 'zh-CN')
  }
}

function enFileProblem(problem: TrackFileProblem): string {
  switch (problem) {
    case 'unknown-format': return 'This is not a GPX file. Choose “Export GPX” in the program it comes from.'
    case 'nothing-found': return 'There is no track in it; nothing was imported. Export the track, not only its waypoints.'
    default: return fileProblem(problem, 'en')
  }
}

/** Texts of recording, importing and following tracks. */
export const trackMessages = defineMessages({
  'zh-CN': {
    title: '我的轨迹',
    begin: '开始记录',
    goOn: '接着记',
    pause: '暂停',
    finish: '结束',
    recording: '正在记录',
    cutOff: '现在没有在记。已经记下的点都在。',
    screen: '屏幕要一直亮着：熄屏或切到别的应用，网页就收不到位置，那一段会空着。',
    awake: '屏幕会保持常亮，把亮度调低可以省电。',
    refused: '手机不让屏幕常亮（可能在省电模式）。请自己把熄屏时间调长。',
    saving: '电量低于 20%，改为约每 20 秒定位一次，轨迹会粗一些。',
    sofar: (length: Length, time: number, points: number, isKept: boolean) => `${zhLength(length)} · ${zhAge(time)} · ${points} 个点${isKept ? '已存' : '，还没有全部存上'}`,
    waiting: '还没有够准的点（要 50 米以内）。',
    back: '原路回去',
    backLeft: (length: Length) => `沿自己走过的路回到起点约 ${zhLength(length)}`,
    backTo: (wind: Wind, degrees: number) => `先往${zhWind(wind)}（${degrees}°）`,
    backOff: (length: Length) => `离走过的路约 ${zhLength(length)}`,
    along: (name: string) => `沿着“${name}”`,
    done: '已走',
    left: '剩下',
    off: '可能走偏了。停下看看，退回上一个确定的地方。',
    offBy: (length: Length) => `离轨迹约 ${zhLength(length)}`,
    guides: '拿它对照',
    guiding: '正在对照',
    none: '还没有轨迹。这条路没有实测过；你走一遍，或从别的 App 导入一条，这里就有了。',
    ownRecorded: '自己记的',
    ownImported: '自己导入的',
    guideTrack: '导览的轨迹',
    notGuide: '不是导览的资料',
    length: (length: Length) => `长 ${zhLength(length)}`,
    climb: (up: number, down: number) => `爬升约 ${Math.round(up)} 米，下降约 ${Math.round(down)} 米`,
    climbNote: '高度来自手机或文件，前后各 40 米取平均，8 米以下的起伏不算。',
    noHeights: '没有高度',
    profileName: (least: number, most: number) => `高低图：最低 ${Math.round(least)} 米，最高 ${Math.round(most)} 米`,
    metresHigh: (metres: number) => `${Math.round(metres)} 米`,
    exportGpx: '导出 GPX',
    gpxNote: '用循文游衡东在手机上存的轨迹，WGS 84；不是导览的资料，未经核实。',
    remove: '删掉',
    removed: '已删掉。',
    putBack: '放回来',
    map: '在地图上看',
    hideMap: '收起地图',
    import: '导入 GPX 轨迹',
    importNote: '从两步路、六只脚、OsmAnd、gpx.studio 等导出的 GPX。只存在这部手机里。',
    choose: '选择文件',
    preview: '先看一眼',
    dropped: (count: number) => `有 ${count} 个点没有可用的位置，已略去。`,
    far: (name: string, length: Length) => `它离${name}最近也有 ${zhLength(length)}，可能不是这座山。`,
    near: (name: string, length: Length) => `离${name}最近处约 ${zhLength(length)}。`,
    reverse: '倒过来（从终点走到起点）',
    gcj: '它是火星坐标（GCJ-02），换算成 WGS 84',
    gcjNote: '多数 App 导出的已是 WGS 84。若轨迹整体偏了几百米，再勾这一项。',
    keep: '存到手机',
    cancel: '不要了',
    fit: '把文中各处放到轨迹上',
    fitNote: '文章没有坐标。你认得哪一处在哪里，就拖到那里；次序跟着文章，不会颠倒。',
    fitOn: '放上去',
    fitOff: '取下',
    fitAt: (length: Length) => `起点后 ${zhLength(length)}`,
    record: (date: string) => `${date} 的轨迹`,
    setAside: (count: number) => `有 ${count} 条记录读不出来，没有动它们。`,
    unsaved: (names: readonly string[]) => `${names.map(name => `“${name}”`).join('、')}还没有全部存到手机上。`,
    exportOf: (name: string) => `导出“${name}”`,
    retry: '再试一次',
    toTrack: '去把它存成文件',
    fileProblem: zhFileProblem,
    problem: (problem: DatabaseProblemKind): string => planProblem(problem, 'zh-CN'),
  },
  'en': {
    title: 'My tracks',
    begin: 'Start recording',
    goOn: 'Go on recording',
    pause: 'Pause',
    finish: 'Finish',
    recording: 'Recording',
    cutOff: 'Not recording now. Every point recorded is still there.',
    screen: 'The screen must stay on: with it off, or in another app, a web page gets no positions and that stretch stays empty.',
    awake: 'The screen is kept on; turn the brightness down to save power.',
    refused: 'The phone does not let the screen stay on (perhaps it saves power). Lengthen its screen time-out yourself.',
    saving: 'Battery below 20 %: a position about every 20 seconds, so the track is coarser.',
    sofar: (length, time, points, isKept) => `${enLength(length)} · ${enAge(time)} · ${points === 1 ? '1 point' : `${points} points`}${isKept ? ' stored' : ', not all stored'}`,
    waiting: 'No point good enough yet (50 m or better).',
    back: 'Back the way I came',
    backLeft: length => `about ${enLength(length)} back to the start along your own way`,
    backTo: (wind, degrees) => `first ${enWind(wind)} (${degrees}°)`,
    backOff: length => `about ${enLength(length)} from where you walked`,
    along: name => `Along “${name}”`,
    done: 'Done',
    left: 'Left',
    off: 'You may have left the track. Stop, and go back to the last spot you are sure of.',
    offBy: length => `About ${enLength(length)} from the track`,
    guides: 'Follow it',
    guiding: 'Following',
    none: 'No track yet. Nobody has surveyed this way; walk it, or import one from another app, and it is here.',
    ownRecorded: 'Recorded by you',
    ownImported: 'Imported by you',
    guideTrack: 'The guide’s track',
    notGuide: 'not part of the guide',
    length: length => `${enLength(length)} long`,
    climb: (up, down) => `about ${Math.round(up)} m up, ${Math.round(down)} m down`,
    climbNote: 'Heights from the phone or the file, averaged over 40 m each way; ups and downs below 8 m are left out.',
    noHeights: 'no heights',
    profileName: (least, most) => `Profile: lowest ${Math.round(least)} m, highest ${Math.round(most)} m`,
    metresHigh: metres => `${Math.round(metres)} m`,
    exportGpx: 'Export GPX',
    gpxNote: 'A track kept on a phone with the Hengdong guide, WGS 84; not part of the guide, not verified.',
    remove: 'Delete',
    removed: 'Deleted.',
    putBack: 'Put it back',
    map: 'See it on the map',
    hideMap: 'Hide the map',
    import: 'Import a GPX track',
    importNote: 'GPX exported by 2bulu, Foooooot, OsmAnd, gpx.studio and others. It stays on this phone.',
    choose: 'Choose a file',
    preview: 'Have a look first',
    dropped: count => `Points left out, without a usable position: ${count}.`,
    far: (name, length) => `At its nearest it is ${enLength(length)} from ${name}; it may be another hill.`,
    near: (name, length) => `At its nearest about ${enLength(length)} from ${name}.`,
    reverse: 'Turn it round (walk from its end to its start)',
    gcj: 'It is in Chinese map coordinates (GCJ-02): convert to WGS 84',
    gcjNote: 'Most apps export WGS 84 already. Tick this if the whole track lies some hundred metres off.',
    keep: 'Keep it on the phone',
    cancel: 'Discard',
    fit: 'Put the spots of the essay on the track',
    fitNote: 'The essay has no coordinates. Where you recognise a spot, slide it there; the order of the essay is kept.',
    fitOn: 'Put it on',
    fitOff: 'Take it off',
    fitAt: length => `${enLength(length)} from the start`,
    record: date => `Track of ${date}`,
    setAside: count => `Records that could not be read, and were left alone: ${count}.`,
    unsaved: names => `${names.map(name => `“${name}”`).join(', ')}: not all of it is on the phone yet.`,
    exportOf: name => `Export “${name}”`,
    retry: 'Try again',
    toTrack: 'Go and save it as a file',
    fileProblem: enFileProblem,
    problem: problem => planProblem(problem, 'en'),
  },
})
