import type { EssayId } from '@/domain/slug'
import type { EssayFile } from './content'
import type { ContentFile } from './contentFile'
import type { ParseFile } from './parseFile'
import type { Report } from './problem'
import { frontMatterSchema } from './essaySchemas'
import { parseFrontMatter } from './frontMatter'

/** Parse `essays/<id>.md`; undefined where its front matter is malformed. */
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
  const value = parse(file, frontMatterSchema, yaml)
  return value && { id, file, value, paragraphs: paragraphs.map(({ text }) => text) }
}
