import type { LatLng } from '@/domain/position'
import type { VisitorConnection } from '@/platform/visitorConnection'
import { createPinia } from 'pinia'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { connectVisitor } from '@/platform/visitorConnection'
import { usePositionStore } from '@/stores/position'
import { useTracksStore } from '@/stores/tracks'
import { fixAt, offset, START } from '../domain/track/walks'

let count = 0
const SILENT = { now: () => 0, every: () => () => {}, onReturn: () => () => {} }

/** The name of a database that no other test uses. */
export const freshName = () => `tracks-${count++}`

/** A tab on the database `name`, in which the test moves the visitor and takes the room of the device away. */
export function tab(name = freshName()) {
  const pinia = createPinia()
  const position = usePositionStore(pinia)
  position.connect({ location: () => ({ geolocation: { watchPosition: () => 1, clearWatch: () => {} }, isSecure: true, timeoutSeconds: 20 }), pulse: SILENT })
  const tracks = useTracksStore(pinia)
  const real = connectVisitor({ name })
  const device = { isFull: false }
  const connection: VisitorConnection = {
    ...real,
    use: async (names, mode, work) => device.isFull && mode === 'readwrite' ? { problem: 'full' } : real.use(names, mode, work),
  }
  tracks.connect(createTrackDatabase(connection))
  return {
    pinia, tracks, position, device, connection: real,
    /** One position a second, 15 m apart. */
    walk(from: number, to: number, origin: LatLng = START) {
      for (let second = from; second < to; second++)
        position.fix = fixAt(offset(origin, second * 15, 0), second)
    },
  }
}

/** A tab that has recorded and stored so many seconds of a new track. */
export async function recorded(seconds: number, name = freshName()) {
  const made = tab(name)
  await made.tracks.begin('peak', '', 0)
  made.walk(0, seconds)
  await made.tracks.settled()
  return { ...made, name, id: made.tracks.recordingId ?? '' }
}

/** What a tab that is opened now reads of the device. */
export async function reopened(name: string) {
  const { tracks } = tab(name)
  await tracks.load()
  return tracks
}
