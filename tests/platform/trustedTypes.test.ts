import type { PolicyFactory } from '@/platform/trustedTypes'
import { expect, it } from 'vitest'
import { installDefaultPolicy, isHarmlessHtml } from '@/platform/trustedTypes'

it.each(['', '5 km', '蓬源峰', '<svg/>', '<span aria-hidden="true">+</span>', '<span aria-hidden="true">&#215;</span>', '示意图 <span aria-hidden="true">|</span> 洣水'])('lets through %s', (html) => {
  expect(isHarmlessHtml(html)).toBe(true)
})

it.each(['<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<svg/><script>', '<<svg/>script>', '<b', '&lt;', '<span aria-hidden="true">?</span>'])('refuses %s', (html) => {
  expect(isHarmlessHtml(html)).toBe(false)
})

type Rules = Parameters<PolicyFactory['createPolicy']>[1]

function installed(): Rules | undefined {
  let kept: Rules | undefined
  installDefaultPolicy('/sw.js', { defaultPolicy: null, createPolicy: (_, rules) => {
    kept = rules
  } })
  return kept
}

it('trusts the address of the worker and no other script', () => {
  expect(installed()?.createScriptURL('/sw.js')).toBe('/sw.js')
  expect(() => installed()?.createScriptURL('/other.js')).toThrow('refused')
  expect(() => installed()?.createScriptURL('https://evil.test/sw.js')).toThrow('refused')
})

it('throws for markup it does not know', () => {
  expect(installed()?.createHTML('<svg/>')).toBe('<svg/>')
  expect(() => installed()?.createHTML('<img>')).toThrow('refused')
})

it('does nothing a second time', () => {
  expect(() => installDefaultPolicy('/sw.js', { defaultPolicy: {}, createPolicy: () => {
    throw new TypeError('already exists')
  } })).not.toThrow()
})
