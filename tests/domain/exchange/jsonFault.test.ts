import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonFault } from '@/domain/exchange/jsonFault'
import { lineAt } from '@/domain/exchange/problemPlace'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  }
  catch {
    return false
  }
}

it('finds nothing wrong with JSON, and something with all else', () => {
  const anyJson = fc.json().map(json => JSON.stringify(JSON.parse(json), null, 1))
  const broken = fc.tuple(anyJson, fc.nat(), fc.constantFrom('', '"', '}', ']', ',', ':', '\\', '{', '0', '\u0001', 'x')).map(([json, at, sign]) =>
    json.slice(0, at % (json.length + 1)) + sign + json.slice(at % (json.length + 1) + 1))
  fc.assert(fc.property(fc.oneof(anyJson, broken, fc.string()), text => (jsonFault(text) === -1) === isJson(text)), { numRuns: 3000 })
})

it('tells the line', () => {
  const line = (text: string) => lineAt(text, jsonFault(text))
  expect(line('{\n "a": 1,\n "b": nil\n}')).toBe(3)
  expect(line('{\n "a": [1, 2\n')).toBe(3)
  expect(line('{\n "a": 1\n} }')).toBe(3)
})

it('is not slowed down by 100,000 levels or a string of a million characters', () => {
  const start = performance.now()
  expect(jsonFault('['.repeat(100_000))).toBe(100_000)
  expect(jsonFault(`["${'\\n'.repeat(1_000_000)}`)).toBe(1)
  expect(performance.now() - start).toBeLessThan(2000)
})
