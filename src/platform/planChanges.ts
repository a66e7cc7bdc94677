import type { PlanId } from '@/domain/plan'
import * as v from 'valibot'
import { isPlanId } from '@/domain/exchange/planSchema'

const change = v.object({ id: v.custom<PlanId>(isPlanId), revision: v.nullable(v.number()) })

/** A plan that was saved under a new revision, or with `null` removed. */
export interface PlanChange {
  readonly id: PlanId
  readonly revision: number | null
}

/** The part of `BroadcastChannel` that is needed. */
export interface Channel {
  readonly postMessage: (message: unknown) => void
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly removeEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly close: () => void
}

/** Word of changes between the tabs of the guide. */
export interface PlanChanges {
  /** Tell the other tabs; this one is not told. */
  readonly tell: (change: PlanChange) => void
  /** Hear of other tabs' changes until the returned function is called. */
  readonly hear: (listener: (change: PlanChange) => void) => () => void
  readonly close: () => void
}

/** Word over `channel`; with none (an old browser) nothing is told, and a stale save is still caught by its revision. */
export function createPlanChanges(channel: Channel | undefined): PlanChanges {
  return {
    tell: message => channel?.postMessage(message),
    hear(listener) {
      const receive = ({ data }: { readonly data: unknown }): void => {
        const parsed = v.safeParse(change, data)
        if (parsed.success)
          listener(parsed.output)
      }
      channel?.addEventListener('message', receive)
      return () => channel?.removeEventListener('message', receive)
    },
    close: () => channel?.close(),
  }
}

/** The channel of this browser, where it has one. */
export function browserChannel(name = 'hengdong-plans'): Channel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
}
