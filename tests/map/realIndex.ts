import type { GuideJson } from '@/compiler/guideJson'
import type { GuideIndex } from '@/domain/guide'

/** The index out of the compiled guide, for tests that run in a page. */
export function realIndex({ files }: GuideJson): GuideIndex {
  return JSON.parse(files.get('index') ?? '{}').content
}
