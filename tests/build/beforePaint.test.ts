import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { BEFORE_PAINT, BEFORE_PAINT_SOURCE, withBeforePaint } from '@/build/beforePaint'

it('stands in the page exactly as its hash in the content policy has it', () => {
  const html = withBeforePaint('<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>a</title></head>')
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? []
  expect(script).toBe(BEFORE_PAINT)
  expect(BEFORE_PAINT_SOURCE).toBe(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<title>'))
})

it('stops the build where it has no place', () => {
  expect(() => withBeforePaint('<head></head>')).toThrow('viewport')
})
