import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a package lets others do with it. */
export interface PackageLicence {
  readonly name: string
  readonly version: string
  /** As SPDX writes it, such as `MIT`. */
  readonly licence: string
  /** The text that its authors ask to be passed on, `null` where the package has none. */
  readonly text: string | null
}

/** Licences that ask for no more than their text being passed on. */
export const PERMISSIVE: readonly string[] = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** The folder of the package that a module lies in, `undefined` for the guide's own. */
export function packageFolder(module: string): string | undefined {
  return /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(module.replace(/^\0/, '').replace(/\?.*$/, ''))?.[0]
}

// Some packages state their licence by its text alone.
function recognised(text: string): string | undefined {
  if (/Redistribution and use in source and binary forms/.test(text))
    return /Neither the name/.test(text) ? 'BSD-3-Clause' : 'BSD-2-Clause'
  return /Permission is hereby granted, free of charge/.test(text) ? 'MIT' : undefined
}

/** The licence of the package in `folder`; throws where it cannot be told or asks for more than this site gives. */
export function readLicence(folder: string): PackageLicence {
  const { name, version, license }: { name: string, version: string, license?: unknown } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(each => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each))
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim()
  const licence = typeof license === 'string' ? license : recognised(text ?? '')
  if (licence === undefined || !PERMISSIVE.includes(licence))
    throw new Error(`${name} ${version} reaches the visitor under the licence "${licence ?? 'unknown'}", which is none of ${PERMISSIVE.join(', ')}`)
  return { name, version, licence, text }
}

/** All licences as one plain text, each text once with the packages that it is for. */
export function licencesText(licences: readonly PackageLicence[]): string {
  const byText = new Map<string, string[]>()
  for (const { name, version, licence, text } of licences) {
    const said = text ?? `The package says no more than its licence: ${licence}`
    byText.set(said, [...byText.get(said) ?? [], `${name} ${version} (${licence})`])
  }
  const rule = '-'.repeat(72)
  return [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join(`\n${rule}\n\n`)
}
