import { describe, expect, it } from 'vitest'
import { BROKEN_FILES } from './brokenFiles'
import { BROKEN_TIES } from './brokenTies'
import { edited, problemsOf, TINY_FILES } from './tinyGuide'

describe('the check of the content', () => {
  it('has nothing against a sound guide', () => {
    expect(problemsOf(TINY_FILES)).toEqual([])
  })

  it.each([...BROKEN_FILES, ...BROKEN_TIES])('reports $what', ({ edits, problems }) => {
    expect(problemsOf(edited(...edits))).toEqual(problems)
  })

  it('reports all of them at once', () => {
    const some = [...BROKEN_FILES, ...BROKEN_TIES].filter(({ what }) => ['a quote that stands several times', 'a key written twice', 'a source that nothing cites'].includes(what))
    expect(problemsOf(edited(...some.flatMap(({ edits }) => edits)))).toEqual([
      'data/places/shiqiao.yaml:24 mentions[4].exact: "石桥" stands 4 times in shan-xing',
      'data/places/yunfeng-an.yaml:3 not valid YAML: Map keys must be unique',
    ])
  })

  it('does not call a name forgotten that a malformed file ties', () => {
    expect(problemsOf(edited(['dishes/shiqiao-doufu.yaml', 'home: shiqiao\n', ''], ['dishes/shiqiao-doufu.yaml', 'exact: 石桥豆腐', 'exact: 石桥豆腐配米酒'], ['ingredients/mijiu.yaml', 'exact: 米酒', 'exact: 食']))).toEqual([
      'data/dishes/shiqiao-doufu.yaml:1 home: is missing',
      'data/ingredients/mijiu.yaml:10 mentions[0].exact: "食" does not stand in shan-xing',
    ])
  })
})
