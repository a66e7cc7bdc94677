import type { Plan } from '@/domain/plan'
import { strFromU8, strToU8, zlibSync } from 'fflate'
import * as v from 'valibot'
import { decodeBase64url, encodeBase64url } from './base64url'
import { checkedInflate } from './checkedInflate'
import { packPlan, unpackPlan } from './compactPlan'
import { planSchema } from './planSchema'
import { isKnownVersion, PLAN_VERSION, upgradePlan } from './planVersions'

/** A plan of more bytes than this has no link; nor is more ever inflated. */
export const MOST_LINK_BYTES = 65_536
const MOST_LINK_CHARACTERS = 90_000

/** Why a link holds no plan: none there, damaged on its way, larger than any plan, or made by a newer guide. */
export type LinkProblem = 'empty' | 'damaged' | 'too-large' | 'newer'

/** The plan as the fragment of a link: a version byte, then zlib, as base64url; `too-large` for what no link can carry. */
export function encodePlan(plan: Plan): string | { readonly problem: 'too-large' } {
  // The version stands inside the checksum too.
  const json = strToU8(JSON.stringify([PLAN_VERSION, packPlan(plan)]))
  if (json.length > MOST_LINK_BYTES)
    return { problem: 'too-large' }
  const packed = zlibSync(json, { level: 9, mem: 4 })
  const bytes = new Uint8Array(packed.length + 1)
  bytes[0] = PLAN_VERSION
  bytes.set(packed, 1)
  return encodeBase64url(bytes)
}

/** The plan of a fragment, with or without its `#`. Nothing of it is trusted. */
export function decodePlan(fragment: string): Plan | { readonly problem: LinkProblem } {
  const text = fragment.replace(/^#/u, '').trim()
  if (text === '')
    return { problem: 'empty' }
  if (text.length > MOST_LINK_CHARACTERS)
    return { problem: 'too-large' }
  const bytes = decodeBase64url(text)
  const inflated = bytes === undefined ? 'damaged' : checkedInflate(bytes.subarray(1), MOST_LINK_BYTES)
  if (typeof inflated === 'string')
    return { problem: inflated }
  const versioned = v.safeParse(v.strictTuple([v.number(), v.unknown()]), parseJson(strFromU8(inflated)))
  const [version, compact] = versioned.success ? versioned.output : [0, null]
  if (version === 0 || version !== bytes?.[0])
    return { problem: 'damaged' }
  if (!isKnownVersion(version))
    return { problem: 'newer' }
  const plan = v.safeParse(planSchema, upgradePlan(version, unpackPlan(compact)))
  return plan.success ? plan.output : { problem: 'damaged' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return null
  }
}
