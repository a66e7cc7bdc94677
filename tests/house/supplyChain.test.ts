import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PERMISSIVE, readLicence } from '@/build/packageLicence'

const root = resolve(import.meta.dirname, '../..')

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly inBundle?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const own: Locked = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

/** The folder that `name` is found in by a package in `from`, as Node looks for it. */
function folderOf(name: string, from: string): string | undefined {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (folder in packages)
    return folder
  return from === '' ? undefined : folderOf(name, from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''))
}

/** Every package that the named ones bring along. */
function closure(names: readonly string[], from = '', found: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return names.reduce<ReadonlySet<string>>((sofar, name) => {
    const folder = folderOf(name, from)
    if (folder === undefined || sofar.has(folder))
      return sofar
    return closure(Object.keys(packages[folder]?.dependencies ?? {}), folder, new Set([...sofar, folder]))
  }, found)
}

describe('what the guide is built from', () => {
  it('is named by exact versions', () => {
    const versions = Object.entries({ ...own.dependencies, ...own.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('is locked to exact bytes', () => {
    const entries = Object.entries(packages).filter(([folder, { inBundle }]) => folder !== '' && inBundle !== true)
    expect(entries.length).toBeGreaterThan(100)
    expect(entries.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([folder]) => folder)).toEqual([])
  })

  it('says the same in the lock file as in package.json', () => {
    expect(packages['']?.dependencies).toEqual(own.dependencies)
    expect(packages['']?.devDependencies).toEqual(own.devDependencies)
  })
})

describe('what reaches the visitor', () => {
  const folders = closure(Object.keys(own.dependencies ?? {}))

  it('comes from few packages of our own choice', () => {
    expect(Object.keys(own.dependencies ?? {}).length).toBeLessThanOrEqual(12)
  })

  it('brings along nothing that runs when it is installed', () => {
    expect([...folders].filter(folder => packages[folder]?.hasInstallScript === true)).toEqual([])
  })

  it('is free to use, with all that it brings along', () => {
    expect(folders.size).toBeGreaterThan(15)
    const licences = [...folders].map(folder => readLicence(join(root, folder)).licence)
    expect(licences.filter(licence => !PERMISSIVE.includes(licence))).toEqual([])
  })
})
