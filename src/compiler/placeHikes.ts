import type { Span } from '@/domain/essay'
import type { TrackVertex } from '@/domain/hike'
import type { LatLng } from '@/domain/position'
import type { Anchor, Quote } from '@/domain/quote'
import type { AnchoredEssay } from './anchoredEssay'
import type { Content, EntityFile, HikeFile } from './content'
import type { ContentFile } from './contentFile'
import type { StoryItemYaml, WaypointPlaceYaml } from './hikeSchema'
import type { Report, ValuePath } from './problem'
import { passageOf } from '@/domain/passage'
import { isInside } from '@/domain/position'
import { anchorAll } from '@/domain/quote'
import { mentionsOf } from './anchoredEssay'
import { measureTrack, readTrackFile } from './trackFile'

/** What an item of a story reads, and where in it the spot is named. */
export interface Stretch extends Anchor {
  readonly mark: Span
}

/** A hike whose quotes are found: for each item of its story the stretches that it reads. */
export interface PlacedHike {
  readonly hike: HikeFile
  readonly stretches: readonly (readonly Stretch[])[]
  readonly track: readonly TrackVertex[] | null
}

/** Find what the stories of all hikes quote; report whatever in a hike does not fit the rest of the content. */
export function placeHikes(content: Content, essays: readonly AnchoredEssay[], report: Report): readonly PlacedHike[] {
  const entities = new Map<string, EntityFile>(content.entities.map(entity => [entity.id, entity]))
  const wanted = new Set(content.hikes.map(({ value }) => value.track?.file))
  for (const [name, file] of content.tracks) {
    if (!wanted.has(name) && content.isWhole)
      report(file, [], 'no hike names this track')
  }

  function needPlace(file: ContentFile, path: ValuePath, id: string): void {
    const entity = entities.get(id)
    if (entity ? entity.type !== 'place' : !content.entityFiles.has(id))
      report(file, path, entity ? `${id} is not a place` : `there is no place ${id}`)
  }

  function place(hike: HikeFile): PlacedHike {
    const { file, value } = hike
    const essay = essays.find(each => each.file.id === value.essay)
    if (!content.essayFiles.has(value.essay))
      report(file, ['essay'], `there is no essay ${value.essay}`)
    needPlace(file, ['summit'], value.summit)
    value.places.forEach((id, at) => needPlace(file, ['places', at], id))
    const track = placeTrack(hike)
    const length = track && measureTrack(track).length
    const ids = new Set<string>()
    const stretches = value.story.map((item, at) => {
      const path = ['story', at]
      if (ids.has(item.id))
        report(file, [...path, 'id'], `the id ${item.id} is used already`)
      ids.add(item.id)
      if (item.type === 'waypoint')
        checkPlace(file, [...path, 'at'], item.at, length)
      return essay ? findItem(file, path, item, essay) : []
    })
    checkOrder(file, stretches)
    return { hike, stretches, track }
  }

  function isOffMap(at: LatLng): boolean {
    return content.basemap !== null && !isInside(content.basemap.value.bounds, at)
  }

  function placeTrack({ file, value: { track } }: HikeFile): readonly TrackVertex[] | null {
    const found = track && content.tracks.get(track.file)
    if (track && !found)
      report(file, ['track', 'file'], `there is no file hikes/${track.file}`)
    const points = found ? readTrackFile(found) : null
    if (found && typeof points === 'string')
      report(found, [], points)
    if (points === null || typeof points === 'string')
      return null
    const outside = points.findIndex(([lng, lat]) => isOffMap({ lat, lng }))
    const [lng, lat] = points[outside] ?? []
    if (found && outside >= 0)
      report(found, [], `leaves the map at point ${outside + 1}, ${lat}, ${lng}`)
    return points
  }

  function checkPlace(file: ContentFile, path: ValuePath, at: WaypointPlaceYaml, length: number | null): void {
    if (at.type === 'along' && length === null)
      report(file, path, 'stands along a track, and there is none')
    else if (at.type === 'along' && length !== null && at.metres > length)
      report(file, [...path, 'metres'], `the track is only ${Math.floor(length)} metres long`)
    if (at.type === 'spot' && isOffMap(at))
      report(file, path, 'lies outside the map')
  }

  function findItem(file: ContentFile, path: ValuePath, item: StoryItemYaml, essay: AnchoredEssay): readonly Stretch[] {
    const { id, paragraphs } = essay.file
    const find = (at: ValuePath, quote: Quote): readonly Anchor[] => {
      const found = anchorAll(paragraphs, quote)
      if (found.length !== 1)
        report(file, [...at, 'exact'], `"${quote.exact}" stands ${found.length} times in ${id}, not once`)
      return found.length === 1 ? found : []
    }
    if (item.type === 'backstory') {
      const whole = item.paragraphs.flatMap((quote, at) => find([...path, 'paragraphs', at], quote))
        .map(({ paragraph, start, end }) => ({ paragraph, start: 0, end: paragraphs[paragraph - 1]?.length ?? 0, mark: { start, end } }))
      item.elsewhere.forEach((place, at) => {
        needPlace(file, [...path, 'elsewhere', at], place)
        const entity = entities.get(place)
        const mentions = entity?.type === 'place' ? mentionsOf(entity, essay) : undefined
        if (whole.length === item.paragraphs.length && mentions && !mentions.some(({ paragraph }) => whole.some(read => read.paragraph === paragraph)))
          report(file, [...path, 'elsewhere', at], `${place} is not mentioned in these paragraphs`)
      })
      return whole
    }
    return find(path, item).map((found) => {
      const text = paragraphs[found.paragraph - 1] ?? ''
      const bound = (key: 'from' | 'until', exact: string | undefined): Span => {
        const [bound = found, ...more] = exact === undefined ? [] : anchorAll([text], { exact })
        const isApart = key === 'from' ? bound.start > found.start : bound.end < found.end
        if (exact !== undefined && (bound === found || more.length > 0 || isApart))
          report(file, [...path, key], `"${exact}" must stand once in paragraph ${found.paragraph} of ${id}, and not ${key === 'from' ? 'after' : 'before'} the quote`)
        return bound
      }
      const read = { start: bound('from', item.from).start, end: bound('until', item.until).end }
      return { ...item.whole ? passageOf(text, read) : read, paragraph: found.paragraph, mark: { start: found.start, end: found.end } }
    })
  }

  function checkOrder(file: ContentFile, stretches: readonly (readonly Stretch[])[]): void {
    let before: Stretch | undefined
    stretches.forEach((own, at) => {
      const [first] = own
      if (first && before && (first.paragraph < before.paragraph || (first.paragraph === before.paragraph && first.mark.start < before.mark.start)))
        report(file, ['story', at], 'stands in the essay before the item above it')
      before = own.at(-1) ?? before
    })
  }

  return content.hikes.map(place)
}
