import type { Plan, PlanId } from '@/domain/plan'
import type { PlanHistory } from '@/domain/planning/history'
import * as v from 'valibot'
import { isPlanId, packedHistorySchema, planSchema } from '@/domain/exchange/planSchema'
import { isKnownVersion, PLAN_VERSION, upgradePlan } from '@/domain/exchange/planVersions'
import { packHistory, unpackHistory } from '@/domain/planning/history'

/** A plan as it is stored; `revision` counts its saves, so that two tabs notice each other. */
export interface StoredPlan {
  readonly plan: Plan
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** A record that could not be read; it stays where it is, and `raw` can be handed to the visitor. */
export interface BadRecord {
  readonly id: string
  readonly raw: unknown
  /** Written by a newer guide rather than damaged. */
  readonly isNewer: boolean
}

const envelope = v.object({ id: v.custom<PlanId>(isPlanId), version: v.number(), revision: v.number(), savedAt: v.number(), plan: v.unknown() })
const historyEnvelope = v.object({ version: v.number(), revision: v.number(), history: v.unknown() })

/** The record of a plan. */
export function planRecord({ plan, revision, savedAt }: StoredPlan) {
  return { id: plan.id, version: PLAN_VERSION, revision, savedAt, plan }
}

/** The record of its history, which is large and only read when the plan is opened. */
export function historyRecord(history: PlanHistory, revision: number) {
  return { id: history.present.id, version: PLAN_VERSION, revision, history: packHistory(history) }
}

/** Read the record of a plan. */
export function readPlanRecord(raw: unknown): StoredPlan | BadRecord {
  const parsed = v.safeParse(envelope, raw)
  const id = v.safeParse(v.object({ id: v.string() }), raw)
  const bad: BadRecord = {
    id: id.success ? id.output.id : '',
    raw,
    isNewer: parsed.success && parsed.output.version > PLAN_VERSION,
  }
  if (!parsed.success || !isKnownVersion(parsed.output.version))
    return bad
  const plan = v.safeParse(planSchema, upgradePlan(parsed.output.version, parsed.output.plan))
  if (!plan.success || plan.output.id !== parsed.output.id)
    return bad
  return { plan: plan.output, revision: parsed.output.revision, savedAt: parsed.output.savedAt }
}

/** Read the history that belongs to a stored plan; undefined where it is damaged, old or missing: the plan stands without it. */
export function readHistoryRecord(raw: unknown, { plan, revision }: StoredPlan): PlanHistory | undefined {
  const parsed = v.safeParse(historyEnvelope, raw)
  if (!parsed.success || parsed.output.version !== PLAN_VERSION || parsed.output.revision !== revision)
    return undefined
  const packed = v.safeParse(packedHistorySchema, parsed.output.history)
  const history = packed.success ? unpackHistory(packed.output) : undefined
  return history?.present.id === plan.id ? history : undefined
}
