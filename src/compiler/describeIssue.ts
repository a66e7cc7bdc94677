import type { BaseIssue } from 'valibot'
import type { ValuePath } from './problem'

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list',
  strict_object: 'must be a block of keys',
  record: 'must be a block of keys',
}

/** Say in one sentence, and at which path, what Valibot found wrong. */
export function describeIssue(issue: BaseIssue<unknown>): { readonly path: ValuePath, readonly message: string } {
  return { path: pathOf(issue), message: sentence(issue) }
}

function pathOf({ path }: BaseIssue<unknown>): ValuePath {
  return (path ?? []).map(({ key }) => typeof key === 'number' ? key : String(key))
}

function sentence(issue: BaseIssue<unknown>): string {
  if (issue.kind === 'validation' || issue.type === 'custom')
    return issue.message
  if (issue.expected === 'never')
    return 'nothing of this name belongs here'
  if (issue.received === 'undefined')
    return 'is missing'
  if (issue.type === 'picklist' || issue.type === 'variant')
    return `must be one of ${choices(issue.expected)}, not ${issue.received}`
  const expected = EXPECTED[issue.type]
  if (expected === undefined)
    return issue.message
  if (issue.received === 'null')
    return `${expected}, and nothing stands here`
  const hint = issue.type === 'string' && typeof issue.input === 'number' ? '; put it between quotes' : ''
  return `${expected}, not ${issue.received === 'Object' ? 'a block of keys' : issue.received === 'Array' ? 'a list' : issue.received}${hint}`
}

function choices(expected: string | null): string {
  return (expected ?? '').replace(/[()"]/gu, '').split(' | ').join(', ')
}
