/** What can be wrong with where a pack is taken from, or with what came of it. */
export type SourceTrouble
  = | 'unreachable' | 'not-found' | 'refused' | 'busy' | 'cut' | 'no-range' | 'changed'
    | 'not-pmtiles' | 'old-version' | 'wrong-type' | 'wrong-schema' | 'truncated' | 'damaged' | 'empty' | 'no-room'

/** A pack could not be made, for a reason the operator can act on. */
export class SourceProblem extends Error {
  constructor(readonly trouble: SourceTrouble, readonly detail: string) {
    super(`${trouble}: ${detail}`)
    this.name = 'SourceProblem'
  }
}
