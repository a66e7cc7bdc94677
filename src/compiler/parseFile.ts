import type { GenericSchema, InferOutput } from 'valibot'
import type { ContentFile } from './contentFile'
import type { Problem, Report } from './problem'
import type { SalvagedQuote } from './salvage'
import * as v from 'valibot'
import { describeIssue } from './describeIssue'
import { readYaml } from './readYaml'
import { salvageQuotes } from './salvage'

/** Parse one file, or the YAML at the head of one, against a schema; undefined where it does not fit. */
export type ParseFile = <Schema extends GenericSchema>(file: ContentFile, schema: Schema, head?: string) => InferOutput<Schema> | undefined

/** A file that does not fit its schema, and the quotes that could still be read from it. */
export interface MalformedFile {
  readonly file: ContentFile
  readonly quotes: readonly SalvagedQuote[]
}

/** A parser that reports what does not fit and keeps a list of the files it refused. */
export function createFileParser(problems: Problem[], report: Report): { readonly parse: ParseFile, readonly malformed: MalformedFile[] } {
  const malformed: MalformedFile[] = []
  return {
    malformed,
    parse: (file, schema, head) => {
      const { value, isSound } = readYaml(file, head ?? file.text, head === undefined ? 0 : 1, problems)
      if (isSound) {
        const result = v.safeParse(schema, value)
        if (result.success)
          return result.output
        for (const issue of result.issues) {
          const { path, message } = describeIssue(issue)
          report(file, path, message)
        }
      }
      malformed.push({ file, quotes: salvageQuotes(value) })
      return undefined
    },
  }
}
