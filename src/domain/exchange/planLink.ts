import type { Zlib } from './zlib'
import type { Plan } from '@/domain/plan'
import * as v from 'valibot'
import { decodeBase64url, encodeBase64url } from './base64url'
import { packPlan, unpackPlan } from './compactPlan'
import { planSchema } from './planSchema'
import { isKnownVersion, PLAN_VERSION, upgradePlan } from './planVersions'

/** A plan of more bytes than this has no link; nor is more ever inflated. */
const MOST_LINK_BYTES = 65_536
const MOST_LINK_CHARACTERS = 90_000

/** Why a link holds no plan: none there, damaged on its way, larger than any plan, made by a newer guide, or in a browser that cannot inflate. */
export type LinkProblem = 'empty' | 'damaged' | 'too-large' | 'newer' | 'old-browser'

/** Why a plan has no link. */
export type NoLink = Extract<LinkProblem, 'too-large' | 'old-browser'>

/** The plan as the fragment of a link: a version byte, then zlib, as base64url. */
export async function encodePlan(plan: Plan, zlib: Zlib | undefined): Promise<string | { readonly problem: NoLink }> {
  if (zlib === undefined)
    return { problem: 'old-browser' }
  // The version stands inside the checksum too.
  const packed = await zlib.deflate(JSON.stringify([PLAN_VERSION, packPlan(plan)]), MOST_LINK_BYTES)
  if ('problem' in packed)
    return packed
  const bytes = new Uint8Array(packed.length + 1)
  bytes[0] = PLAN_VERSION
  bytes.set(packed, 1)
  return encodeBase64url(bytes)
}

/** The plan of a fragment, with or without its `#`. Nothing of it is trusted. */
export async function decodePlan(fragment: string, zlib: Zlib | undefined): Promise<Plan | { readonly problem: LinkProblem }> {
  const text = fragment.replace(/^#/u, '').trim()
  if (text === '')
    return { problem: 'empty' }
  if (zlib === undefined)
    return { problem: 'old-browser' }
  if (text.length > MOST_LINK_CHARACTERS)
    return { problem: 'too-large' }
  const bytes = decodeBase64url(text)
  if (bytes === undefined)
    return { problem: 'damaged' }
  const inflated = await zlib.inflate(bytes.subarray(1), MOST_LINK_BYTES)
  if ('problem' in inflated)
    return inflated
  const versioned = v.safeParse(v.strictTuple([v.number(), v.unknown()]), parseJson(inflated.text))
  const [version, compact] = versioned.success ? versioned.output : [0, null]
  if (version === 0 || version !== bytes[0])
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
