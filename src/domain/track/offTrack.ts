/** Whether one has left a way, and how many reports in a row say otherwise. */
export interface OffTrack {
  readonly isOff: boolean
  readonly against: number
}

/** On the way, and no report that says otherwise. */
export const ON_TRACK: OffTrack = { isOff: false, against: 0 }

/** Paths in a file stand some metres off themselves. */
const WIDTH = 20
/** A position worse than this, in metres, says nothing about leaving a path. */
const COARSEST = 100
const IN_A_ROW = 2

/**
 * Judge one more position that lies `off` metres from the way and is good to `accuracy` metres. Off the way is one who
 * stands beyond twice the accuracy, twice in a row, so that no wandering receiver raises an alarm; and back on it who
 * stands within the accuracy.
 */
export function judgeOffTrack({ isOff, against }: OffTrack, off: number, accuracy: number): OffTrack {
  if (accuracy > COARSEST)
    return { isOff, against }
  const says = isOff ? off > accuracy + WIDTH : off > 2 * accuracy + WIDTH
  if (says === isOff)
    return { isOff, against: 0 }
  return against + 1 >= IN_A_ROW ? { isOff: says, against: 0 } : { isOff, against: against + 1 }
}
