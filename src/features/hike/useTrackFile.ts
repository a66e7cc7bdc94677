import type { Hike } from '@/domain/hike'
import type { Track } from '@/domain/track/track'
import { writeTrackGpx } from '@/domain/exchange/trackGpx'
import { waypointsOf } from '@/domain/hike'
import { inLocale } from '@/domain/locale'
import { spotAlong } from '@/domain/track/line'
import { trackLine } from '@/domain/track/track'
import { trackMessages } from '@/locales/track'
import { useLocale, useMessages } from '@/locales/useMessages'
import { fileName, saveFile } from '@/platform/files'
import { useGuideStore } from '@/stores/guide'

/** Hands a track out as a GPX file, with the waypoints of `hike` that were fitted to it and what the essay says there. */
export function useTrackFile(): (hike: Hike, track: Track) => void {
  const m = useMessages(trackMessages)
  const locale = useLocale()
  const guide = useGuideStore()
  return (hike, track) => {
    const essay = guide.index.essays.find(({ id }) => id === hike.essay)
    const byId = new Map(waypointsOf(hike).map(waypoint => [waypoint.id, waypoint]))
    const line = trackLine(track)
    const marks = track.fitted.flatMap(({ waypoint, along }) => {
      const [story, at] = [byId.get(waypoint), spotAlong(line, along)]
      return story === undefined || at === undefined
        ? []
        : [{ name: inLocale(story.label, locale.value), at, text: `“${story.passage.text}” ${essay?.author}《${essay?.title}》` }]
    })
    saveFile(fileName(track.name, 'gpx'), 'application/gpx+xml', writeTrackGpx(track, marks, m.value.gpxNote))
  }
}
