import { defineMessages } from './messages'

/** As much of a query as one sentence can hold. */
function shortened(query: string): string {
  return query.replace(/^(.{40}).+/su, '$1…')
}

/** Texts of the search page. */
export const searchMessages = defineMessages({
  'zh-CN': {
    title: '搜索',
    label: '搜地方、土菜、人物或句子',
    placeholder: '汉字、拼音或首字母',
    button: '搜索',
    help: '可以输汉字，也可以输全拼或首字母；原文印错的字，照错的、改正的都能搜到。按方向键在结果里移动。',
    try: '试试看：',
    found: (entities: number, sentences: number, essays: number) => `找到 ${essays === 0 ? '' : `${essays} 篇文章、`}${entities} 个条目、${sentences} 句原文`,
    nothing: (query: string) => `没有找到“${shortened(query)}”`,
    nothingWhy: '本导览只收散文里写到的内容。可以少输几个字，或换成拼音、首字母再试，例如 lrhgj 就是罗荣桓故居。',
    browse: '也可以从这几处看起：',
    toMap: '地图',
    toEssays: '读文',
    toDishes: '土菜',
    entities: '地方、土菜、人物',
    essays: '文章',
    sentences: '原文句子',
    alsoCalled: (name: string) => `又名 ${name}`,
    foundAs: (name: string) => `按文中的“${name}”找到`,
    paragraph: (paragraph: number) => `第 ${paragraph} 段`,
    onlyFirst: (shown: number, total: number) => `只列出前 ${shown} 个，共 ${total} 个；多输几个字可以缩小范围。`,
  },
  'en': {
    title: 'Search',
    label: 'Search places, dishes, people or sentences',
    placeholder: 'mishui, 洣水, temple',
    button: 'Search',
    help: 'Type Chinese characters, full pinyin, initials or English; misprints are found as printed and as corrected. Arrow keys move through the results.',
    try: 'Try:',
    found: (entities, sentences, essays) => `Found ${essays === 0 ? '' : `${essays} ${essays === 1 ? 'essay' : 'essays'}, `}${entities} ${entities === 1 ? 'entry' : 'entries'} and ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`,
    nothing: query => `Nothing found for “${shortened(query)}”`,
    nothingWhy: 'The guide holds only what its essays mention. Try fewer words, pinyin or initials: lrhgj, for example, finds the Former Residence of Luo Ronghuan.',
    browse: 'Or start from one of these:',
    toMap: 'Map',
    toEssays: 'Essays',
    toDishes: 'Dishes',
    entities: 'Places, dishes, people',
    essays: 'Essays',
    sentences: 'Sentences of the essays',
    alsoCalled: name => `also ${name}`,
    foundAs: name => `found as “${name}” in an essay`,
    paragraph: paragraph => `paragraph ${paragraph}`,
    onlyFirst: (shown, total) => `Showing the first ${shown} of ${total}; type more to narrow it down.`,
  },
})
