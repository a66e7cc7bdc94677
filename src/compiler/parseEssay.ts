import type { EssayId } from '@/domain/slug'
import type { EssayFile } from './content'
import type { ContentFile } from './contentFile'
import type { FrontMatterYaml } from './essaySchemas'
import type { ParseFile } from './parseFile'
import type { Report } from './problem'
import * as v from 'valibot'
import { frontMatterSchema } from './essaySchemas'
import { parseFrontMatter } from './frontMatter'
import { readYaml } from './readYaml'

/** Parse `essays/<id>.md`; what can be had of a malformed front matter stands in for it, undefined where there is none. */
export function parseEssay(file: ContentFile, id: EssayId, parse: ParseFile, report: Report): EssayFile | undefined {
  const { yaml, paragraphs } = parseFrontMatter(file.text)
  if (yaml === null) {
    report(file, [], 'must begin with front matter between two lines of ---')
    return undefined
  }
  paragraphs.forEach(({ text }, at) => {
    if (text.includes('\n'))
      report(file, ['paragraphs', at], 'a paragraph must stand on one line; a blank line separates it from the next')
    else if (text !== text.trim())
      report(file, ['paragraphs', at], 'a paragraph must not begin or end with a space')
  })
  if (paragraphs.length === 0)
    report(file, [], 'has no text')
  const value = parse(file, frontMatterSchema, yaml) ?? salvageFrontMatter(file, yaml)
  return { id, file, value, paragraphs: paragraphs.map(({ text }) => text) }
}

// Enough for the text below it to be checked; a guide is not built from it.
function salvageFrontMatter(file: ContentFile, yaml: string): FrontMatterYaml {
  const { title } = v.parse(v.fallback(v.object({ title: v.string() }), { title: '' }), readYaml(file, yaml, 1, []).value)
  return { title, enTitle: '', author: '', column: '', photographs: null, summary: { zh: '', en: '' } }
}
