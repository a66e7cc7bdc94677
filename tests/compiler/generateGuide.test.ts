import { describe, expect, it } from 'vitest'
import { compileGuide } from '@/compiler/compileGuide'
import { guideJson } from '@/compiler/guideJson'
import { formatProblem } from '@/compiler/problem'
import { generateGuide } from './generateGuide'

describe('a generated guide', () => {
  const files = generateGuide({ places: 300, essays: 20 })
  const { guide, problems } = compileGuide(files)

  it('is sound and as large as was asked for', () => {
    expect(problems.map(formatProblem)).toEqual([])
    expect(guide?.index.entities).toHaveLength(300)
    expect(guide?.index.essays).toHaveLength(20)
    expect(guide?.index.detailShards).toBe(10)
    expect(guide && guideJson(guide).mayCluster).toBe(true)
  })

  it('is the same for the same seed', () => {
    expect(generateGuide({ places: 300, essays: 20 })).toEqual(files)
    expect(generateGuide({ places: 300, essays: 20, seed: 2 })).not.toEqual(files)
  })
})
