import type { StoredProgress, StoredReport } from './workerStatus'
import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const progress: v.GenericSchema<unknown, StoredProgress> = v.object({ done: count, total: count })

const report: v.GenericSchema<unknown, StoredReport> = v.object({
  release: v.string(),
  guide: v.nullable(v.string()),
  isComplete: v.boolean(),
  files: v.array(v.object({ path: v.string(), state: v.picklist(['whole', 'missing', 'damaged']), bytes: count })),
})

/** What a worker answers while it checks and when it has; undefined when `data` is neither. */
export function readCheckAnswer(data: unknown): StoredProgress | StoredReport | undefined {
  const found = v.safeParse(v.union([report, progress]), data)
  return found.success ? found.output : undefined
}
