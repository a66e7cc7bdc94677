import type { Essay } from '@/domain/essay'
import type { Fact } from '@/domain/fact'
import type { Hike, HikeBrief, HikeTrack, StoryItem, TrackVertex, WaypointPlace } from '@/domain/hike'
import type { FactYaml } from './fieldSchemas'
import type { HikeYaml, StoryItemYaml, WaypointPlaceYaml } from './hikeSchema'
import type { SourcesYaml } from './mapSchemas'
import type { PlacedHike, Stretch } from './placeHikes'
import { climbOf } from '@/domain/track/climb'
import { spotAlong } from '@/domain/track/line'
import { heightsAlong } from '@/domain/track/track'
import { quotePassage } from './buildPassages'
import { citedSources } from './citedSources'
import { measureTrack } from './trackFile'

/** The hikes as their screens read them. */
export function buildHikes(placed: readonly PlacedHike[], essays: readonly Essay[], sources: SourcesYaml): readonly Hike[] {
  return placed.flatMap(({ hike: { id, value }, stretches, track }) => {
    const essay = essays.find(each => each.id === value.essay)
    return essay ? [buildHike(id, value, { essay, stretches, track, sources })] : []
  })
}

/** What a list says of a hike. */
export function briefHike({ id, names, summary, essay, summit, places, waypoints }: Hike): HikeBrief {
  return { id, names, summary, essay, summit, places, waypoints }
}

interface Material {
  readonly essay: Essay
  readonly stretches: readonly (readonly Stretch[])[]
  readonly track: readonly TrackVertex[] | null
  readonly sources: SourcesYaml
}

function buildHike(id: string, { names, summary, essay, summit, unknowns, ...value }: HikeYaml, { track, sources, ...material }: Material): Hike {
  const facts = [...value.season, ...value.rules, ...value.approaches.map(({ fact }) => fact), ...value.story.flatMap(({ remarks }) => remarks)]
  const spots = value.story.flatMap(item => item.type === 'waypoint' && item.at.type === 'spot' ? item.at.sources : [])
  return {
    id,
    names,
    summary,
    essay,
    summit,
    places: [summit, ...value.places.filter(place => place !== summit)],
    waypoints: value.story.filter(({ type }) => type === 'waypoint').length,
    season: value.season.map(buildFact),
    rules: value.rules.map(buildFact),
    approaches: value.approaches.map(({ fact, ...rest }) => ({ ...rest, fact: buildFact(fact) })),
    unknowns,
    story: buildStory(value.story, material, track),
    track: buildTrack(value, track),
    sources: citedSources(sources, [...facts.flatMap(fact => fact.sources), ...spots, ...value.track?.sources ?? []]),
  }
}

function buildStory(story: readonly StoryItemYaml[], { essay, stretches }: Pick<Material, 'essay' | 'stretches'>, track: readonly TrackVertex[] | null): readonly StoryItem[] {
  let number = 0
  return story.flatMap((item, at): readonly StoryItem[] => {
    const { id, label } = item
    const remarks = item.remarks.map(buildFact)
    const read = stretches[at] ?? []
    const passages = read.flatMap(({ paragraph, start, end }) => {
      const text = essay.paragraphs[paragraph - 1]
      return text ? [quotePassage(essay, text, paragraph, { start, end })] : []
    })
    if (item.type === 'backstory')
      return [{ type: 'backstory', id, label, remarks, passages, elsewhere: item.elsewhere }]
    number += 1
    const [passage] = passages
    const [stretch] = read
    if (!passage || !stretch)
      return []
    const mark = { start: stretch.mark.start - stretch.start, end: stretch.mark.end - stretch.start }
    return [{ type: 'waypoint', id, label, remarks, number, passage, mark, place: buildPlace(item.at, track) }]
  })
}

function buildPlace(at: WaypointPlaceYaml, track: readonly TrackVertex[] | null): WaypointPlace {
  if (at.type === 'spot')
    return { type: 'spot', at: { lat: at.lat, lng: at.lng }, accuracy: at.accuracy, evidence: { method: at.method, sources: at.sources } }
  if (at.type !== 'along')
    return at
  const spot = spotAlong(measureTrack(track ?? []), at.metres)
  return spot ? { type: 'along', metres: at.metres, at: spot } : { type: 'unknown' }
}

function buildTrack({ track }: Pick<HikeYaml, 'track'>, points: readonly TrackVertex[] | null): HikeTrack | null {
  if (!track || !points)
    return null
  const line = measureTrack(points)
  const heights = points.map(([,, height]) => height)
  const climb = heights.includes(null) ? null : climbOf(heightsAlong(line, heights))
  return {
    points,
    length: Math.round(line.length),
    climb: climb && { up: Math.round(climb.up), down: Math.round(climb.down) },
    licence: track.licence,
    evidence: { method: track.method, sources: track.sources },
  }
}

function buildFact({ essay, asOf, ...rest }: FactYaml): Fact {
  return { ...rest, essay: essay ?? null, asOf: asOf ?? null }
}
