import type { Reading, ReadingCommand, ReadingEvent } from '@/domain/reading/readAloud'
import { stepReading } from '@/domain/reading/readAloud'
import { spokenMs } from '@/domain/reading/spokenSentence'

/** How a voice treats what it is asked to say. */
export type Manner = 'says' | 'loses its end' | 'ends twice' | 'fails' | 'fails halfway' | 'never begins' | 'begins late' | 'ends at once' | 'says nothing of its start' | 'goes on when hushed'

/** A reading with a voice, on a clock of its own. */
export interface Stage {
  readonly reading: () => Reading
  readonly now: () => number
  /** Every command, with its time. */
  readonly log: readonly { readonly at: number, readonly command: ReadingCommand }[]
  /** The most utterances that were asked for and neither over nor hushed at one time. */
  readonly mostAtOnce: () => number
  readonly send: (event: ReadingEvent) => void
  /** Let time pass up to `until`, or until nothing more can happen. */
  readonly run: (until?: number) => void
}

interface Due { readonly time: number, readonly nth: number, readonly event: ReadingEvent, readonly isWait: boolean }

/** Put a reading on; the voice treats its n-th utterance by the n-th of `manners`, around. */
export function stage(first: Reading, manners: readonly Manner[] = ['says']): Stage {
  let reading = first
  let now = 0
  let nth = 0
  let asked = 0
  let out = new Set<number>()
  let most = 0
  let due: Due[] = []
  const log: { at: number, command: ReadingCommand }[] = []

  const later = (ms: number, event: ReadingEvent, isWait = false): void => {
    due.push({ time: now + ms, nth: nth++, event, isWait })
  }

  function speak({ utterance, text, rate }: Extract<ReadingCommand, { type: 'speak' }>): void {
    out.add(utterance)
    most = Math.max(most, out.size)
    const manner = manners[asked++ % manners.length] ?? 'says'
    const ms = spokenMs(text, rate)
    const startsAfter = manner === 'begins late' ? 3900 : 200
    if (!['fails', 'never begins', 'says nothing of its start', 'ends at once'].includes(manner))
      later(startsAfter, { type: 'started', utterance })
    if (manner === 'fails' || manner === 'fails halfway')
      later(manner === 'fails' ? 50 : startsAfter + ms / 2, { type: 'failed', utterance })
    if (manner === 'ends at once')
      later(1, { type: 'ended', utterance, after: 1 })
    if (['says', 'ends twice', 'begins late', 'says nothing of its start', 'goes on when hushed'].includes(manner))
      later(startsAfter + ms, { type: 'ended', utterance, after: startsAfter + ms })
    if (manner === 'ends twice')
      later(startsAfter + ms + 30, { type: 'ended', utterance, after: startsAfter + ms + 30 })
  }

  function obey(command: ReadingCommand): void {
    log.push({ at: now, command })
    if (command.type === 'hush') {
      out = new Set()
      due = due.filter(({ isWait }) => !isWait)
    }
    if (command.type === 'wait') {
      due = due.filter(({ isWait }) => !isWait)
      later(command.ms, { type: 'overdue', utterance: command.utterance }, true)
    }
    if (command.type === 'speak')
      speak(command)
  }

  function send(event: ReadingEvent): void {
    if (event.type === 'ended' || event.type === 'failed')
      out.delete(event.utterance)
    const step = stepReading(reading, event)
    reading = step.reading
    step.commands.forEach(obey)
  }

  function run(until = Number.POSITIVE_INFINITY): void {
    for (;;) {
      const next = [...due].sort((a, b) => a.time - b.time || a.nth - b.nth)[0]
      if (next === undefined || next.time > until)
        break
      due = due.filter(each => each !== next)
      now = Math.max(now, next.time)
      send(next.event)
    }
    if (Number.isFinite(until))
      now = Math.max(now, until)
  }

  return { reading: () => reading, now: () => now, log, mostAtOnce: () => most, send, run }
}
