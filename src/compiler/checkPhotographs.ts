import type { Content } from './content'
import type { Report } from './problem'

/** Report photographs that are not there; nothing where nobody knows which are. */
export function checkPhotographs({ entities }: Content, photographs: ReadonlySet<string> | null, report: Report): void {
  for (const entity of entities) {
    const photograph = entity.type === 'dish' ? entity.value.dish.photograph : undefined
    if (photograph && photographs && !photographs.has(photograph.file))
      report(entity.file, ['dish', 'photograph', 'file'], `there is no ${photograph.file} in public/photos`)
  }
}
