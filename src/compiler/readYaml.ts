import type { Document } from 'yaml'
import type { ContentFile } from './contentFile'
import type { Problem } from './problem'
import { LineCounter, parseDocument, visit } from 'yaml'

/** What could be read, and whether all of it could. */
export interface ReadYaml {
  readonly value: unknown
  readonly isSound: boolean
}

/** The plain value of some YAML; what is wrong goes to `problems`, and then the value may lack something. */
export function readYaml(file: ContentFile, yaml: string, linesBefore: number, problems: Problem[]): ReadYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false })
  const report = (offset: number, message: string): void => {
    problems.push({ file: file.path, line: lineCounter.linePos(offset).line + linesBefore, path: '', message })
  }
  const faults = [...document.errors, ...document.warnings]
  for (const { pos: [offset], message } of faults)
    report(offset, `not valid YAML: ${message}`)
  try {
    return { value: document.toJS(), isSound: faults.length === 0 }
  }
  catch (error) {
    const dangling = danglingAliases(document)
    for (const { offset, name } of dangling)
      report(offset, `not usable YAML: the alias *${name} names nothing above it`)
    if (faults.length + dangling.length === 0)
      report(0, `not usable YAML: ${error instanceof Error ? error.message : String(error)}`)
    return { value: undefined, isSound: false }
  }
}

function danglingAliases(document: Document.Parsed): readonly { readonly offset: number, readonly name: string }[] {
  const dangling: { offset: number, name: string }[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document))
        dangling.push({ offset: alias.range?.[0] ?? 0, name: alias.source })
    },
  })
  return dangling
}
