/** The pages that the tabs and the header lead to; `character` stands for the page on its tab. */
export const pages = [
  { path: '/map', text: 'map', character: '图' },
  { path: '/essays', text: 'essays', character: '文' },
  { path: '/dishes', text: 'dishes', character: '菜' },
  { path: '/plan', text: 'plan', character: '程' },
  { path: '/search', text: 'search', character: '搜' },
] as const
