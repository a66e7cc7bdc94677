import type { LinkPart } from '@/domain/exchange/linkParts'
import { readPart, writePart } from '@/domain/exchange/linkParts'
import { LINK_PARTS_KEY } from './settings'

/** Parts of a plan that nobody finished scanning are forgotten after this time, in milliseconds. */
export const PARTS_LAST = 3_600_000

/** What stands in the storage: when the last part came, in milliseconds, and every part of one set. */
interface Kept {
  readonly at: number
  readonly parts: readonly LinkPart[]
}

/** All parts of a set that have come, and whether the next tab will find them. */
export interface CollectedParts {
  readonly parts: readonly LinkPart[]
  readonly isKept: boolean
}

const NOTHING: Kept = { at: 0, parts: [] }

function readKept(storage: () => Storage): Kept {
  try {
    const [at, ...parts] = (storage().getItem(LINK_PARTS_KEY) ?? '').split(' ')
    return { at: Number(at), parts: parts.flatMap(part => readPart(part) ?? []) }
  }
  catch {
    return NOTHING
  }
}

/** Forget all parts. */
export function forgetLinkParts(storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(LINK_PARTS_KEY)
  }
  catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/**
 * Add a part to those of its set that this browser has, and return them all; parts of another set go.
 * A camera opens each code in a tab of its own, so they are kept where all tabs of the site see them.
 * `isKept` is false where the browser refuses to keep anything.
 */
export function collectLinkPart(part: LinkPart, now: number, storage: () => Storage = () => localStorage): CollectedParts {
  const { at, parts } = readKept(storage)
  const others = Math.abs(now - at) < PARTS_LAST ? parts.filter(({ set, part: number }) => set === part.set && number !== part.part) : []
  const all = [...others, part]
  try {
    storage().setItem(LINK_PARTS_KEY, [now, ...all.map(writePart)].join(' '))
    return { parts: all, isKept: true }
  }
  catch {
    return { parts: [part], isKept: false }
  }
}

/** Call `heard` when another tab of this browser adds a part; returns how to stop. */
export function onLinkParts(heard: () => void, events: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): () => void {
  const listener = ({ key }: StorageEvent): void => {
    if (key === LINK_PARTS_KEY)
      heard()
  }
  events.addEventListener('storage', listener)
  return () => events.removeEventListener('storage', listener)
}

/** The parts of `set` that this browser has. */
export function linkPartsOf(set: string, storage: () => Storage = () => localStorage): readonly LinkPart[] {
  return readKept(storage).parts.filter(part => part.set === set)
}
