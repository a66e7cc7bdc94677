import type { Row } from './row'

const START = '<!-- bench -->'
const END = '<!-- /bench -->'

/** The rows as a Markdown table. */
export function markdownTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, budget, measured, isMet }) => [what, budget, measured, isMet === null ? '' : isMet ? 'yes' : '**no**'])
  return [['what', 'budget', 'measured', 'ok'], ['---', '---', '---', '---'], ...cells]
    .map(row => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

/** The table between the marks by which the README finds it again. */
export function marked(table: string): string {
  return `${START}\n${table}\n${END}`
}

/** `readme` with what stands between its marks replaced by `table`; undefined where it has no marks. */
export function withTable(readme: string, table: string): string | undefined {
  const start = readme.indexOf(START)
  const end = readme.indexOf(END, start)
  return start < 0 || end < 0 ? undefined : readme.slice(0, start) + marked(table) + readme.slice(end + END.length)
}
