import { defineMessages } from './messages'

const zhFormats = { gpx: 'GPX', kml: 'KML', geojson: 'GeoJSON', ics: 'ICS', html: '网页（HTML）', txt: '纯文字', md: 'Markdown', csv: 'CSV' }
const enFormats = { gpx: 'GPX', kml: 'KML', geojson: 'GeoJSON', ics: 'ICS', html: 'Web page (HTML)', txt: 'Plain text', md: 'Markdown', csv: 'CSV' }
const zhGroups = { maps: '给地图和户外 App', calendar: '给日历，一站一项', texts: '给人看：网页带地图，离线也能打开' }
const enGroups = { maps: 'For map and outdoor apps', calendar: 'For the calendar, an entry a stop', texts: 'For reading: the web page has maps and opens offline' }

/** Texts for taking a plan along. */
export const planTakeMessages = defineMessages({
  'zh-CN': {
    title: '带走和分享',
    shareNote: '链接里就是整份行程，不经过任何服务器；对方先看再决定存不存。备注也在里面。',
    share: '分享链接',
    shared: '已交给你选的应用。',
    copied: '链接已复制。',
    refused: '浏览器不让分享或复制，请自己复制下面的链接：',
    link: '行程链接',
    showQr: '显示二维码',
    qr: (part: number, of: number) => of === 1 ? '行程的二维码' : `行程的二维码，第 ${part} 个，共 ${of} 个`,
    qrParts: (of: number) => `这份行程要 ${of} 个码。用同一部手机逐个扫，先后不拘；扫齐了就会打开。`,
    qrBefore: '上一个码',
    qrNext: '下一个码',
    qrTooLong: '这份行程太长，二维码装不下。请用链接或文件。',
    scanToOpen: '扫一扫，打开这份行程。',
    fold: 'A4 横放：沿虚线像扇子一样折成四栏，再横着对折，正好放进口袋。',
    noLink: (problem: 'too-large' | 'old-browser'): string => problem === 'too-large' ? '这份行程太大，没有链接装得下。请用下面的文件。' : '这个浏览器太旧，做不了链接。请用下面的文件。',
    paper: '印在纸上',
    group: (group: keyof typeof zhGroups) => zhGroups[group],
    format: (format: keyof typeof zhFormats) => zhFormats[format],
    again: '给本导览，可再导入',
    backup: '备份（JSON）',
    print: '打印口袋折页',
    written: '文件已生成，请看浏览器的下载。',
    undated: (count: number) => `文件已生成。有 ${count} 站没有日期，日历装不下；定好日期再存一次。`,
    credit: (author: string, title: string, paragraph: number) => `${author}《${title}》第 ${paragraph} 段`,
  },
  'en': {
    title: 'Take along and share',
    shareNote: 'The link holds the whole plan and passes no server; whoever opens it looks before storing it. Your notes are in it too.',
    share: 'Share the link',
    shared: 'Handed to the app you chose.',
    copied: 'Link copied.',
    refused: 'The browser refuses to share or copy; please copy the link yourself:',
    link: 'Link of the plan',
    showQr: 'Show the QR code',
    qr: (part, of) => of === 1 ? 'QR code of the plan' : `QR code of the plan, ${part} of ${of}`,
    qrParts: of => `This plan takes ${of} codes. Scan each with the same phone, in any order; it opens when all are there.`,
    qrBefore: 'Code before',
    qrNext: 'Next code',
    qrTooLong: 'This plan is too long for QR codes. Use the link or a file.',
    scanToOpen: 'Scan to open this plan.',
    fold: 'A4, sideways: fold like a fan along the dotted lines, then once across. It fits a pocket.',
    noLink: problem => problem === 'too-large' ? 'This plan is too large for any link. Use one of the files below.' : 'This browser is too old to make a link. Use one of the files below.',
    paper: 'On paper',
    group: group => enGroups[group],
    format: format => enFormats[format],
    again: 'For this guide, to import again',
    backup: 'Backup (JSON)',
    print: 'Print a pocket leaflet',
    written: 'The file is made; look at the browser’s downloads.',
    undated: count => `The file is made. ${count === 1 ? '1 stop has' : `${count} stops have`} no date and cannot be in a calendar; choose dates and save again.`,
    credit: (author, title, paragraph) => `${author}《${title}》, paragraph ${paragraph}`,
  },
})
