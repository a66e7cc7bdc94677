import type { Manner } from './fakeVoice'
import type { ReadingEvent } from '@/domain/reading/readAloud'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReading, sentenceAt } from '@/domain/reading/readAloud'
import { spokenMs, spokenSentences } from '@/domain/reading/spokenSentence'
import { stage } from './fakeVoice'

const SENTENCES = spokenSentences([
  { id: 'one', text: '山路弯弯，一级一级向上。他停下来听风。' },
  { id: 'two', text: '庙在云里。' },
  { id: 'three', text: '到了山顶，四面都是山，再没有更高的地方可以走，便坐下来看云从脚边慢慢地升起来，又慢慢地散开去！走吧。' },
])
const WORDS = SENTENCES.flatMap(({ parts }) => parts)

function begun(manners?: readonly Manner[], at = 0, isSingle = false) {
  const scene = stage(newReading(SENTENCES, 1), manners)
  scene.send({ type: 'voice', hasVoice: true })
  scene.send({ type: 'read', at, isSingle })
  return scene
}

type Scene = ReturnType<typeof begun>
const said = ({ log }: Scene): readonly string[] => log.flatMap(({ command }) => command.type === 'speak' ? [command.text] : [])
const heard = ({ log }: Scene): readonly string[] => log.flatMap(({ command }) => command.type === 'heard' ? [command.passage] : [])

describe('reading aloud', () => {
  it('says every sentence in order and then is done', () => {
    const scene = begun()
    scene.run()
    expect(said(scene)).toEqual(WORDS)
    expect(heard(scene)).toEqual(['one', 'two', 'three'])
    expect(scene.reading().mode).toBe('done')
    expect(scene.mostAtOnce()).toBe(1)
  })

  it('waits until it is clear whether there is a voice', () => {
    const scene = stage(newReading(SENTENCES, 1))
    scene.send({ type: 'read', at: 1, isSingle: false })
    scene.run()
    expect(scene.log.map(({ command }) => command.type)).toEqual(['hush'])
    expect(sentenceAt(scene.reading())).toBe(SENTENCES[1])
    scene.send({ type: 'voice', hasVoice: true })
    expect(said(scene)).toEqual([SENTENCES[1]?.parts[0]])
  })

  it('passes the sentences in silence at the pace of reading where there is no voice', () => {
    const scene = stage(newReading(SENTENCES, 1))
    scene.send({ type: 'voice', hasVoice: false })
    scene.send({ type: 'read', at: 0, isSingle: false })
    scene.run(spokenMs(SENTENCES[0]?.parts[0] ?? '', 1) + 1)
    expect(sentenceAt(scene.reading())).toBe(SENTENCES[1])
    scene.run()
    expect(said(scene)).toEqual([])
    expect(scene.reading()).toMatchObject({ mode: 'done', problem: null })
    expect(heard(scene)).toEqual(['one', 'two', 'three'])
  })

  it('goes on when the end of a sentence is never reported', () => {
    const scene = begun(['loses its end'])
    scene.run()
    expect(said(scene)).toEqual(WORDS)
    expect(scene.reading()).toMatchObject({ mode: 'done', problem: null })
  })

  it('tries once more, then asks for a press, then reads in silence, where the voice never begins', () => {
    const scene = begun(['never begins'])
    scene.run()
    expect(said(scene)).toHaveLength(2)
    expect(scene.reading()).toMatchObject({ mode: 'paused', problem: 'unanswered', at: 0 })
    scene.send({ type: 'resume' })
    scene.run()
    expect(said(scene)).toHaveLength(3)
    expect(scene.reading()).toMatchObject({ mode: 'done', problem: 'failed', voice: 'silent' })
    expect(heard(scene)).toEqual(['one', 'two', 'three'])
  })

  it('asks for a press at once where the browser refuses to speak unasked', () => {
    const scene = begun(['never begins'])
    scene.send({ type: 'refused', utterance: scene.reading().utterance })
    expect(scene.reading()).toMatchObject({ mode: 'paused', problem: 'unanswered' })
    expect(said(scene)).toHaveLength(1)
  })

  it('does not rush through the text with a voice that ends at once', () => {
    const scene = begun(['ends at once'])
    scene.run()
    expect(scene.reading()).toMatchObject({ mode: 'paused', at: 0, problem: 'unanswered' })
  })

  it('is held when something else takes the voice', () => {
    const scene = begun()
    scene.run(500)
    scene.send({ type: 'interrupted', utterance: scene.reading().utterance })
    scene.run()
    expect(scene.reading()).toMatchObject({ mode: 'paused', at: 0, problem: 'interrupted' })
    scene.send({ type: 'resume' })
    scene.run()
    expect(scene.reading()).toMatchObject({ mode: 'done', problem: null })
  })

  it('takes a sentence up from its beginning after a pause', () => {
    const scene = begun(['says'], 3)
    scene.run(spokenMs(SENTENCES[3]?.parts[0] ?? '', 1) + 1000)
    expect(scene.reading().part).toBe(1)
    scene.send({ type: 'pause' })
    scene.run()
    expect(said(scene)).toHaveLength(2)
    scene.send({ type: 'resume' })
    expect(said(scene).at(-1)).toBe(SENTENCES[3]?.parts[0])
  })

  it('goes back, on and over the same again, within the text', () => {
    const scene = begun()
    const steps = [['previous', 0], ['next', 1], ['next', 2], ['repeat', 2], ['previous', 1]] as const
    for (const [type, at] of steps) {
      scene.send({ type })
      expect(scene.reading()).toMatchObject({ mode: 'reading', at })
    }
    scene.send({ type: 'go', at: 99 })
    expect(scene.reading().at).toBe(SENTENCES.length - 1)
    expect(scene.mostAtOnce()).toBe(1)
  })

  it('moves without a sound while it is held', () => {
    const scene = begun()
    scene.send({ type: 'pause' })
    scene.send({ type: 'next' })
    scene.run()
    expect(said(scene)).toHaveLength(1)
    expect(sentenceAt(scene.reading())).toBe(SENTENCES[1])
  })

  it('begins the sentence again at a new speed, within the speeds there are', () => {
    const scene = begun()
    scene.send({ type: 'rate', rate: 9 })
    expect(scene.log.at(-2)?.command).toMatchObject({ type: 'speak', rate: 1.6, text: WORDS[0] })
    scene.send({ type: 'rate', rate: Number.NaN })
    expect(scene.reading().rate).toBe(1)
  })

  it('ends with the passage where only that was asked for, and reads the same again on resuming', () => {
    const scene = begun(['says'], 1, true)
    scene.run()
    expect(said(scene)).toEqual([WORDS[1]])
    expect(heard(scene)).toEqual(['one'])
    expect(scene.reading()).toMatchObject({ mode: 'done', at: 1 })
    scene.send({ type: 'resume' })
    expect(sentenceAt(scene.reading())).toBe(SENTENCES[0])
  })

  it('begins anew after the end', () => {
    const scene = begun()
    scene.run()
    scene.send({ type: 'resume' })
    expect(sentenceAt(scene.reading())).toBe(SENTENCES[0])
  })

  it('is over at once where there is nothing to read', () => {
    const scene = stage(newReading([], 1))
    scene.send({ type: 'voice', hasVoice: true })
    scene.send({ type: 'read', at: 3, isSingle: false })
    expect(scene.reading().mode).toBe('done')
  })
})

const MANNERS: readonly Manner[] = ['says', 'loses its end', 'ends twice', 'fails', 'fails halfway', 'never begins', 'begins late', 'ends at once', 'says nothing of its start', 'goes on when hushed']
const sound = MANNERS.filter(manner => !['fails', 'fails halfway', 'never begins', 'ends at once'].includes(manner))
const texts = fc.array(fc.array(fc.constantFrom('山', '水', '，', '。', '云', '；'), { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 4 })
  .map(passages => spokenSentences(passages.map((characters, index) => ({ id: String(index), text: characters.join('') }))))
const press: fc.Arbitrary<ReadingEvent> = fc.oneof(
  fc.constantFrom<ReadingEvent>({ type: 'pause' }, { type: 'resume' }, { type: 'repeat' }, { type: 'next' }, { type: 'previous' }, { type: 'stop' }),
  fc.record({ type: fc.constant('rate' as const), rate: fc.double() }),
  fc.record({ type: fc.constant('go' as const), at: fc.integer() }),
  fc.record({ type: fc.constant('read' as const), at: fc.integer({ min: -2, max: 20 }), isSingle: fc.boolean() }),
)

describe('with whatever voice', () => {
  it('reads everything, in order, with every voice that can be heard', () => fc.assert(fc.property(texts, fc.array(fc.constantFrom(...sound), { minLength: 1 }), (sentences, manners) => {
    const scene = stage(newReading(sentences, 1), manners)
    scene.send({ type: 'voice', hasVoice: true })
    scene.send({ type: 'read', at: 0, isSingle: false })
    scene.run()
    expect(said(scene)).toEqual(sentences.flatMap(({ parts }) => parts))
    expect(scene.reading()).toMatchObject({ mode: 'done', problem: null })
    expect(scene.mostAtOnce()).toBeLessThanOrEqual(1)
  })))

  it('comes to an end or says what is wrong, in bounded time, and skips no sentence', () => fc.assert(fc.property(texts, fc.array(fc.constantFrom(...MANNERS), { minLength: 1 }), (sentences, manners) => {
    const scene = stage(newReading(sentences, 1), manners)
    scene.send({ type: 'voice', hasVoice: true })
    scene.send({ type: 'read', at: 0, isSingle: false })
    scene.run()
    const { mode, at, problem } = scene.reading()
    if (mode === 'paused')
      expect(problem).toBe('unanswered')
    else
      expect(mode).toBe('done')
    const passages = [...new Set(sentences.map(({ passage }) => passage))]
    expect(heard(scene)).toEqual(mode === 'done' ? passages : passages.slice(0, passages.indexOf(sentences[at]?.passage ?? '')))
    const parts = sentences.flatMap(sentence => sentence.parts)
    expect(scene.now()).toBeLessThan(parts.reduce((sum, part) => sum + 3 * (7000 + 3 * spokenMs(part, 1)), 1000))
    expect(scene.mostAtOnce()).toBeLessThanOrEqual(1)
  })))

  it('stays within the text, never says two things at once, and is quiet whenever it is held', () => fc.assert(fc.property(
    texts,
    fc.array(fc.constantFrom(...MANNERS), { minLength: 1 }),
    fc.array(fc.tuple(press, fc.nat({ max: 20_000 })), { maxLength: 30 }),
    (sentences, manners, presses) => {
      const scene = stage(newReading(sentences, 1), manners)
      scene.send({ type: 'voice', hasVoice: true })
      for (const [event, ms] of presses) {
        scene.send(event)
        const before = scene.log.length
        const { mode } = scene.reading()
        scene.run(scene.now() + ms)
        const { at, part, rate } = scene.reading()
        if (mode !== 'reading')
          expect(scene.log.slice(before)).toEqual([])
        if (sentences.length > 0)
          expect(sentences[at]?.parts[part]).toBeDefined()
        expect(rate).toBeGreaterThanOrEqual(0.6)
        expect(rate).toBeLessThanOrEqual(1.6)
      }
      expect(scene.mostAtOnce()).toBeLessThanOrEqual(1)
      scene.send({ type: 'stop' })
      const ended = scene.log.length
      scene.run()
      expect(scene.log).toHaveLength(ended)
    },
  )))
})
