import type { WakeState } from '@/platform/wakeLock'
import { followBattery } from '@/platform/battery'
import { createWakeLock } from '@/platform/wakeLock'

/** What a recording is told about the device. */
export interface CareListener {
  readonly awake: (state: WakeState) => void
  /** True while the battery should be spared. */
  readonly save: (isSaving: boolean) => void
}

/** Looks after the device while a track is recorded, until the function that is returned is called. */
export type RecordingCare = (listener: CareListener) => () => void

/** Below this share of the battery positions are taken more rarely. */
export const LOW_BATTERY = 0.2

/** Keeps the screen on and watches the battery, as far as this browser can. */
export const browserCare: RecordingCare = ({ awake, save }) => {
  const lock = createWakeLock(awake)
  void lock.hold()
  const stop = followBattery(({ level, isCharging }) => save(level < LOW_BATTERY && !isCharging))
  return () => {
    stop()
    save(false)
    void lock.release()
  }
}
