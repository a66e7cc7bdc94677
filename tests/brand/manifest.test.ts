import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const icon = v.object({ src: v.string(), sizes: v.string(), purpose: v.optional(v.string()) })
const manifestShape = v.object({ start_url: v.string(), scope: v.string(), icons: v.array(icon), shortcuts: v.array(v.object({ url: v.string(), icons: v.array(icon) })) })
const manifest = v.parse(manifestShape, JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')))
const allIcons = [...manifest.icons, ...manifest.shortcuts.flatMap(shortcut => shortcut.icons)]

/** Width and height, as the header of a PNG states them. */
function pngSize(path: string): string {
  const header = readFileSync(path)
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`
}

describe('the manifest', () => {
  it('names only icons that are there', () => {
    expect(allIcons.filter(({ src }) => !existsSync(join('public', src)))).toEqual([])
  })

  it('states the size of each icon as it is', () => {
    const pngs = allIcons.filter(({ src }) => src.endsWith('.png'))
    expect(pngs.map(({ src }) => pngSize(join('public', src)))).toEqual(pngs.map(({ sizes }) => sizes))
  })

  it('works below any path of a host', () => {
    const addresses = [manifest.start_url, manifest.scope, ...manifest.shortcuts.map(({ url }) => url), ...allIcons.map(({ src }) => src)]
    expect(addresses.filter(address => address.startsWith('/') || address.includes(':'))).toEqual([])
  })

  it('has an icon that may be cut to any shape', () => {
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  })
})
