import type { Basemap, GuideDetails, GuideIndex, SearchCorpus } from '@/domain/guide'
import type { Essay } from '@/domain/essay'
import type { Hike } from '@/domain/hike'
import type { Itinerary } from '@/domain/itinerary'
import type { AnchoredEssay } from './anchoredEssay'
import type { Content, EntityFile } from './content'
import type { ContentFile, ContentOrigin } from './contentFile'
import type { PlacedHike } from './placeHikes'
import type { Problem } from './problem'
import { anchorContent } from './anchorContent'
import { buildDetails } from './buildDetails'
import { buildEntities } from './buildEntities'
import { briefEssay, buildEssay } from './buildEssay'
import { briefHike, buildHikes } from './buildHikes'
import { buildItineraries } from './buildItineraries'
import { buildBasemap, buildWaymarks } from './buildMap'
import { buildPassages } from './buildPassages'
import { buildSearch } from './buildSearch'
import { buildTies } from './buildTies'
import { checkEvidence } from './checkEvidence'
import { checkNames } from './checkNames'
import { checkPhotographs } from './checkPhotographs'
import { checkPositions } from './checkPositions'
import { checkReferences } from './checkReferences'
import { checkSpans } from './checkSpans'
import { parseContent } from './parseContent'
import { placeHikes } from './placeHikes'
import { createReport, sortProblems } from './problem'

/** The whole guide, every part in the shape in which the app reads it. */
export interface Guide {
  readonly index: GuideIndex
  readonly details: readonly GuideDetails[]
  readonly essays: readonly Essay[]
  readonly search: SearchCorpus
  readonly basemap: Basemap
  readonly hikes: readonly Hike[]
  readonly itineraries: readonly Itinerary[]
}

/** What came of compiling: a guide, or every reason why there is none. */
export interface Compilation {
  readonly problems: readonly Problem[]
  readonly content: Content
  readonly anchored: readonly AnchoredEssay[]
  /** Null where there are problems. */
  readonly guide: Guide | null
}

/**
 * Read, check and build the guide. One run finds the problems of every file, whatever is wrong with another; of a file that
 * is malformed itself, what it quotes, cites and names is checked all the same.
 */
export function compileGuide(files: readonly ContentFile[], { shown, photographs }: ContentOrigin = { shown: 'data', photographs: null }): Compilation {
  const { problems, report } = createReport()
  const content = parseContent(files, shown, problems, report)
  const anchored = inReadingOrder(anchorContent(content, report))
  checkReferences(content, report)
  checkEvidence(content, report)
  checkPhotographs(content, photographs, report)
  checkPositions(content, report)
  checkSpans(anchored, report)
  checkNames(content, anchored, report)
  const itineraries = buildItineraries(content, anchored, report)
  const placed = placeHikes(content, anchored, report)
  return {
    problems: sortProblems(problems),
    content,
    anchored,
    guide: problems.length === 0 ? buildGuide(content, anchored, { itineraries, placed }) : null,
  }
}

// The essay that names most comes first: it is the widest way in.
function inReadingOrder(essays: readonly AnchoredEssay[]): readonly AnchoredEssay[] {
  const names = new Map(essays.map(({ file, paragraphs }) =>
    [file.id, new Set(paragraphs.flatMap(({ mentions }) => mentions.map(({ what }) => what))).size]))
  return [...essays].sort((a, b) => (names.get(b.file.id) ?? 0) - (names.get(a.file.id) ?? 0))
}

interface Walked {
  readonly itineraries: readonly Itinerary[]
  readonly placed: readonly PlacedHike[]
}

function buildGuide(content: Content, anchored: readonly AnchoredEssay[], { itineraries, placed }: Walked): Guide | null {
  const { sources, waymarks, basemap } = content
  if (!sources || !waymarks || !basemap)
    return null
  const entities = buildEntities(content, anchored)
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const files = new Map<string, EntityFile>(content.entities.map(entity => [entity.id, entity]))
  const read = anchored.map(essay => ({ essay, built: buildEssay(essay, byId, sources.value) }))
  const essays = read.map(({ built }) => built)
  const details = buildDetails(entities, { files, passages: buildPassages(essays), ties: buildTies(content), sources: sources.value })
  const hikes = buildHikes(placed, essays, sources.value)
  return {
    index: {
      essays: read.map(({ essay, built }) => briefEssay(essay, built)),
      entities,
      waymarks: buildWaymarks(waymarks.value),
      hikes: hikes.map(briefHike),
      detailShards: details.length,
    },
    details,
    essays,
    search: buildSearch(entities, files, essays),
    basemap: buildBasemap(basemap.value),
    hikes,
    itineraries,
  }
}
