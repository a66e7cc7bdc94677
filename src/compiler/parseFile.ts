import type { GenericSchema, InferOutput, SafeParseResult } from 'valibot'
import type { ContentFile } from './contentFile'
import type { Problem, Report } from './problem'
import type { Salvage } from './salvage'
import * as v from 'valibot'
import { describeIssue } from './describeIssue'
import { readYaml } from './readYaml'
import { salvage } from './salvage'

/** Parse one file, or the YAML at the head of one, against a schema; undefined where it does not fit. */
export type ParseFile = <Schema extends GenericSchema>(file: ContentFile, schema: Schema, head?: string) => InferOutput<Schema> | undefined

/** A file that does not fit its schema, and what of it can be checked all the same. */
export interface MalformedFile extends Salvage {
  readonly file: ContentFile
  /** False where its YAML is broken: what was read of it may be cut off. */
  readonly isReadable: boolean
}

/** A parser that reports what does not fit and keeps a list of the files it refused. */
export function createFileParser(problems: Problem[], report: Report): { readonly parse: ParseFile, readonly malformed: MalformedFile[] } {
  const malformed: MalformedFile[] = []
  return {
    malformed,
    parse: (file, schema, head) => {
      const { value, isSound } = file.flaw === null ? readYaml(file, head ?? file.text, head === undefined ? 0 : 1, problems) : { value: undefined, isSound: false }
      const result = isSound ? parseKnown(file, schema, value, report) : null
      if (result?.success)
        return result.output
      for (const issue of result?.issues ?? []) {
        const { path, message } = describeIssue(issue)
        report(file, path, message)
      }
      malformed.push({ file, isReadable: isSound, ...salvage(value) })
      return undefined
    },
  }
}

// Of the keys that do not belong into a block a strict schema names only the first: each is reported and taken out.
function parseKnown<Schema extends GenericSchema>(file: ContentFile, schema: Schema, value: unknown, report: Report): SafeParseResult<Schema> {
  const result = v.safeParse(schema, value)
  const unknown = result.issues?.filter(({ type, expected }) => type === 'strict_object' && expected === 'never') ?? []
  for (const issue of unknown) {
    const { path, message } = describeIssue(issue)
    report(file, path, message)
    const last = issue.path?.at(-1)
    if (last?.type === 'object')
      Reflect.deleteProperty(last.input, last.key)
  }
  return unknown.length === 0 ? result : parseKnown(file, schema, value, report)
}
