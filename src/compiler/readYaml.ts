import type { ContentFile } from './contentFile'
import type { Problem } from './problem'
import { LineCounter, parseDocument } from 'yaml'

/** What could be read, and whether all of it could. */
export interface ReadYaml {
  readonly value: unknown
  readonly isSound: boolean
}

/** The plain value of some YAML; what is wrong goes to `problems`, and then the value may lack something. */
export function readYaml(file: ContentFile, yaml: string, linesBefore: number, problems: Problem[]): ReadYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  for (const fault of faults) {
    const line = lineCounter.linePos(fault.pos[0]).line + linesBefore
    problems.push({ file: file.path, line, path: '', message: `not valid YAML: ${fault.message}` })
  }
  try {
    return { value: document.toJS(), isSound: faults.length === 0 }
  }
  catch (error) {
    if (faults.length === 0)
      problems.push({ file: file.path, line: linesBefore + 1, path: '', message: `not usable YAML: ${error instanceof Error ? error.message : String(error)}` })
    return { value: undefined, isSound: false }
  }
}
