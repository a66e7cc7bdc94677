import type { FoundSpot } from './importCollection'
import type { ImportPreview } from './importPreview'
import type { XmlElement } from './xmlTree'
import { GPX_CREATOR } from './gpx'
import { createImportCollection } from './importCollection'
import { childrenNamed, descendantsNamed, looseNumber, textOf } from './xmlTree'

function foundPoint(point: XmlElement, isOurs: boolean): FoundSpot {
  const [comment, description] = [textOf(point, 'cmt'), textOf(point, 'desc')]
  const foreign = [description, comment === description ? '' : comment].filter(text => text !== '').join('\n')
  const [lat, lon] = [point.attributes.get('lat'), point.attributes.get('lon') ?? point.attributes.get('lng')]
  return {
    name: textOf(point, 'name'),
    note: isOurs ? comment : foreign,
    at: lat === undefined || lon === undefined ? null : { lat: looseNumber(lat), lng: looseNumber(lon) },
    day: null,
  }
}

/** Read the waypoints of a GPX file of any version; where there are none, the points of its routes. Tracks are not spots; `leftOut` waypoints were too many to read. */
export function readGpx(root: XmlElement, leftOut = 0): ImportPreview {
  const isOurs = root.attributes.get('creator') === GPX_CREATOR
  const collection = createImportCollection('gpx')
  collection.leaveOut(leftOut)
  const waypoints = descendantsNamed(root, 'wpt')
  for (const waypoint of waypoints)
    collection.spot(foundPoint(waypoint, isOurs))
  for (const route of childrenNamed(root, 'rte')) {
    const points = childrenNamed(route, 'rtept')
    collection.countTrackPoints(points.length)
    // Ours repeat the waypoints, between the start and the end of the day.
    if (points.length > 0 && (isOurs || waypoints.length > 0))
      collection.skip(textOf(route, 'name'), 'route-points', points.length)
    else
      points.forEach(point => collection.spot(foundPoint(point, isOurs)))
  }
  for (const track of childrenNamed(root, 'trk')) {
    const count = descendantsNamed(track, 'trkpt').length
    collection.countTrackPoints(count)
    collection.skip(textOf(track, 'name'), 'track', count)
  }
  return collection.preview()
}
