import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PALETTE, SEAL_GROUNDS } from '@/brand/palette'
import { SEAL_CHARACTERS } from '@/ui/seal/sealCharacters'

const kinds = Object.keys(SEAL_CHARACTERS)
const css = readFileSync('src/ui/styles/tokens.css', 'utf8')

/** Every custom property of the style sheet that holds a colour in six digits, or names another, by theme. */
function tokens(theme: 'paper' | 'night'): Map<string, string> {
  const blocks = theme === 'paper' ? css.replace(/@media[\s\S]*?\n\}\n/, '').replace(/:root\[data-theme='night'\][\s\S]*?\n\}\n/, '') : css
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of blocks.matchAll(/--([\w-]+): (#[\da-f]{6}|var\(--[\w-]+\));/g))
    found.set(name, value)
  return found
}

function resolve(all: Map<string, string>, name: string): string {
  const value = all.get(name) ?? ''
  const other = value.match(/^var\(--(.*)\)$/)?.[1]
  return other === undefined ? value : resolve(all, other)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['paper', 'night'] as const)('seals on %s', (theme) => {
  const all = tokens(theme)

  it.each(kinds)('has a character of %s that can be read', (kind) => {
    expect(contrast(resolve(all, `seal-${kind}`), resolve(all, 'paper'))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the colours of pictures', () => {
  const all = tokens('paper')

  it('are those of the style sheet', () => {
    const named = Object.entries(PALETTE).map(([name, colour]) => [name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`), colour] as const)
    expect(named.filter(([name, colour]) => resolve(all, name) !== colour)).toEqual([])
  })

  it.each(Object.entries(SEAL_GROUNDS))('give %s the ground that the app gives it', (kind, ground) => {
    expect(ground).toBe(resolve(all, `seal-${kind}`))
  })
})
