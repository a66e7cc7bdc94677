import type { DatabaseProblem, VisitorConnection } from './visitorConnection'
import * as v from 'valibot'

/** How far a hike's story has been walked on this device, and how it is shown. */
export interface HikeProgress {
  /** The hike. */
  readonly id: string
  /** The item of its story that was last shown. */
  readonly item: string
  /** Black on white, for the sun. */
  readonly isBright: boolean
}

/** The version of a record; a higher one was written by a newer guide. */
const HIKE_RECORD = 1

const schema = v.object({ id: v.string(), version: v.literal(HIKE_RECORD), item: v.string(), isBright: v.boolean() })

/** Where the walks of hikes are kept. Nothing here throws. */
export interface HikeDatabase {
  /** Null: nothing is kept, or it cannot be read. */
  readonly read: (hike: string) => Promise<{ readonly value: HikeProgress | null } | { readonly problem: DatabaseProblem }>
  readonly keep: (progress: HikeProgress) => Promise<{ readonly value: null } | { readonly problem: DatabaseProblem }>
}

/** Read a record; null where it is damaged or newer. */
export function readHikeRecord(raw: unknown): HikeProgress | null {
  const parsed = v.safeParse(schema, raw)
  return parsed.success ? { id: parsed.output.id, item: parsed.output.item, isBright: parsed.output.isBright } : null
}

/** The walks behind `connection`. */
export function createHikeDatabase(connection: VisitorConnection): HikeDatabase {
  return {
    read: hike => connection.use(['hikes'], 'readonly', async store => readHikeRecord(await store('hikes').get(hike))),
    keep: progress => connection.use(['hikes'], 'readwrite', async (store) => {
      await store('hikes').put({ ...progress, version: HIKE_RECORD })
      return null
    }),
  }
}
