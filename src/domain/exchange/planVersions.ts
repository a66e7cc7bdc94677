/** The version of the shape of plans in storage, backups and links; a change of `Plan` adds a step and a frozen fixture. */
export const PLAN_VERSION = 1

/** One step a version: from the shape of version n (index n - 1) to the next. Nothing is trusted in it. */
const STEPS: readonly ((plan: unknown) => unknown)[] = []

/** True for a version that this guide can read. */
export function isKnownVersion(version: unknown): version is number {
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= PLAN_VERSION
}

/** The plan of `version` in the present shape, still to be parsed. */
export function upgradePlan(version: number, plan: unknown, steps: typeof STEPS = STEPS): unknown {
  return steps.slice(version - 1).reduce((older, step) => step(older), plan)
}
