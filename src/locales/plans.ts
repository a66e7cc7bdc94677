import type { LeftOutReason } from '@/domain/planning/candidates'
import type { DatabaseProblemKind } from './planProblem'
import { defineMessages } from './messages'
import { planProblem } from './planProblem'
import { planWordsMessages } from './planWords'

function zhLeftOut(because: LeftOutReason, name: (id: string) => string): string {
  switch (because.kind) {
    case 'no-position': return planWordsMessages['zh-CN'].nowhere(because.because)
    case 'outside-county': return '不在衡东县'
    case 'same-spot': return `和${name(because.instead)}在同一处，去一趟就都看了`
    case 'never-fits': return '单去这一处，一天也不够'
    case 'no-time': return '时间不够'
  }
}

function enLeftOut(because: LeftOutReason, name: (id: string) => string): string {
  switch (because.kind) {
    case 'no-position': return planWordsMessages.en.nowhere(because.because)
    case 'outside-county': return 'not in Hengdong county'
    case 'same-spot': return `at the same spot as ${name(because.instead)}: one visit sees both`
    case 'never-fits': return 'does not fit into any day, even alone'
    case 'no-time': return 'no time left'
  }
}

/** Texts of the list of plans, of new plans and of plans that arrive by link. */
export const plansMessages = defineMessages({
  'zh-CN': {
    title: '行程',
    intro: '把文中的地方和土菜排成一天或几天。不用注册，没有网络也能排；只存在你这台设备上。',
    mine: '我的行程',
    none: '还没有行程。可以从下面挑一份现成的，或自己新做。',
    loading: '正在读取…',
    size: (days: number, stops: number) => `${days} 天，${stops} 站`,
    remove: (title: string) => `删去“${title}”`,
    removed: (title: string) => `“${title}”已删去。`,
    putBack: '放回来',
    untitled: '没有名称的行程',
    setAside: (count: number) => `有 ${count} 份记录读不出来，已原样留着，没有删。`,
    takeSetAside: '存成文件',
    curated: '现成的行程',
    copy: '复制成我的',
    look: '先看看',
    fresh: '新行程',
    name: '名称',
    days: '几天',
    fewer: '少一天',
    more: '多一天',
    firstDate: '第一天（可不填）',
    interests: '更想看什么（不选就都一样）',
    dishes: '土菜',
    blank: '从空白开始',
    propose: '替我排一份',
    proposal: '排好的一份',
    proposalNote: '在时间以内，尽量多装进文中写到的地方。同样的要求，排出来总是同样的。',
    accept: '就用这份',
    discard: '不用',
    leftOut: (count: number) => `没有排进去的 ${count} 处，以及为什么`,
    leftOutWhy: zhLeftOut,
    nothing: '这些要求下一处也排不进去：把结束时间放晚，或换个起点试试。',
    curatedBy: '本导览按文章排的行程。时间都是估算。',
    shared: '收到的行程',
    sharedAsk: '这是别人分享给你的。看过再存；不存就什么也不留下。',
    keep: '存为我的行程',
    keepCopy: '另存一份',
    openMine: '打开我那一份',
    already: '你这台设备上已有这份行程（可能是较早或较晚的样子）。',
    linkProblem: (problem: 'empty' | 'damaged' | 'too-large' | 'newer' | 'old-browser') => ({
      'empty': '这个链接里没有行程。请让对方重新分享，并复制完整的链接。',
      'damaged': '链接在路上损坏或被截断了，里面的行程读不出来。请让对方重新分享，或改用二维码、文件。',
      'too-large': '链接里的内容大得不像一份行程，没有打开。',
      'newer': '这份行程是用更新的导览做的。请连上网，把导览更新后再打开。',
      'old-browser': '这个浏览器太旧，读不了链接里的行程。请更新浏览器再打开，或请对方发文件。',
    })[problem],
    backup: '备份全部行程',
    backupName: '循文游衡东行程备份',
    importTitle: '备份与导入',
    importNote: '可导入本导览的备份（JSON），或 GPX、KML、GeoJSON 里的地点。先看清单，点了才存。',
    choose: '选一个文件',
    outdated: '导览已在另一个标签页更新。请重新打开这一页，以免改动存不上。',
    problem: (problem: DatabaseProblemKind) => planProblem(problem, 'zh-CN'),
    takeFile: '把行程存成文件',
    retry: '再试一次',
  },
  'en': {
    title: 'Plans',
    intro: 'Arrange the places and dishes of the essays into a day or more. No account, no network needed; kept on this device only.',
    mine: 'My plans',
    none: 'No plans yet. Take one of those below, or make your own.',
    loading: 'Reading…',
    size: (days, stops) => `${days === 1 ? '1 day' : `${days} days`}, ${stops === 1 ? '1 stop' : `${stops} stops`}`,
    remove: title => `Remove “${title}”`,
    removed: title => `“${title}” was removed.`,
    putBack: 'Put it back',
    untitled: 'A plan without a name',
    setAside: count => `${count === 1 ? '1 record' : `${count} records`} could not be read; kept as they are, nothing deleted.`,
    takeSetAside: 'Save as a file',
    curated: 'Ready-made plans',
    copy: 'Copy to mine',
    look: 'Look at it',
    fresh: 'New plan',
    name: 'Name',
    days: 'How many days',
    fewer: 'One day fewer',
    more: 'One day more',
    firstDate: 'First day (optional)',
    interests: 'What you would rather see (none: all alike)',
    dishes: 'Dishes',
    blank: 'Start empty',
    propose: 'Propose one for me',
    proposal: 'The proposal',
    proposalNote: 'As much of the essays as fits into the time. The same wishes always give the same plan.',
    accept: 'Take this one',
    discard: 'Discard',
    leftOut: count => `${count} left out, and why`,
    leftOutWhy: enLeftOut,
    nothing: 'Nothing fits these wishes: try a later end of the day or another start.',
    curatedBy: 'A plan that this guide made from an essay. All times are estimates.',
    shared: 'A plan for you',
    sharedAsk: 'Someone shared this plan. Look first; nothing is stored unless you say so.',
    keep: 'Keep it as mine',
    keepCopy: 'Keep another copy',
    openMine: 'Open mine',
    already: 'This device already has this plan (perhaps in an earlier or later state).',
    linkProblem: problem => ({
      'empty': 'There is no plan in this link. Ask for it again, and copy the whole link.',
      'damaged': 'The link was damaged or cut on its way, and its plan cannot be read. Ask for it again, or use the QR code or a file.',
      'too-large': 'The link holds far more than a plan and was not opened.',
      'newer': 'This plan was made with a newer guide. Go online, update the guide and open it again.',
      'old-browser': 'This browser is too old to read a plan from a link. Update it and open the link again, or ask for a file.',
    })[problem],
    backup: 'Back up all plans',
    backupName: 'hengdong-plans-backup',
    importTitle: 'Backup and import',
    importNote: 'Import a backup of this guide (JSON), or the spots of a GPX, KML or GeoJSON file. You see a list first; nothing is stored before you say so.',
    choose: 'Choose a file',
    outdated: 'The guide was updated in another tab. Reopen this page so that changes can be stored.',
    problem: problem => planProblem(problem, 'en'),
    takeFile: 'Save the plan as a file',
    retry: 'Try again',
  },
})
