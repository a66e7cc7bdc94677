import type { GenericSchema, InferOutput } from 'valibot'
import type { ApparatusFile, Content, EntityFile, EssayFile, HikeFile, ItineraryFile, Parsed } from './content'
import type { ContentFile } from './contentFile'
import type { Problem, Report } from './problem'
import { isEntityId, isEssayId, isSourceId } from '@/domain/slug'
import { apparatusSchema } from './essaySchemas'
import { hikeSchema } from './hikeSchema'
import { itinerarySchema } from './itinerarySchema'
import { basemapSchema, sourcesSchema, waymarksSchema } from './mapSchemas'
import { parseEntity } from './parseEntity'
import { parseEssay } from './parseEssay'
import { createFileParser } from './parseFile'

const BELONGS = /^(?:(essays)\/([^/]+)\.md|(apparatus|places|dishes|ingredients|people|itineraries|hikes)\/([^/]+)\.yaml)$/u
const TRACK = /^hikes\/([^/]+\.(?:gpx|geojson))$/u
const SINGLE_FILES = ['sources.yaml', 'waymarks.yaml', 'basemap/basemap.yaml']
const ASIDE = ['README.md', 'LICENSE.md']
const NOT_AN_ID = 'must be an id: lower-case letters, digits and single hyphens'

/** Parse every file by itself; problems of one do not hide those of another. */
export function parseContent(files: readonly ContentFile[], problems: Problem[], report: Report): Content {
  const { parse, malformed } = createFileParser(problems, report)
  const essays: EssayFile[] = []
  const apparatus: ApparatusFile[] = []
  const entities: EntityFile[] = []
  const itineraries: ItineraryFile[] = []
  const hikes: HikeFile[] = []
  const tracks = new Map<string, ContentFile>()
  const entityFiles = new Map<string, ContentFile[]>()
  const essayFiles = new Map<string, ContentFile>()

  function parseNamed(file: ContentFile, folder: string, id: string): void {
    if (folder === 'essays')
      essayFiles.set(id, file)
    else if (folder !== 'apparatus' && folder !== 'itineraries' && folder !== 'hikes')
      entityFiles.set(id, [...entityFiles.get(id) ?? [], file])
    if (!isEntityId(id) || !isEssayId(id)) {
      report(file, [], `the file name ${NOT_AN_ID}, at most 64`)
    }
    else if (folder === 'essays') {
      essays.push(...present(parseEssay(file, id, parse, report)))
    }
    else if (folder === 'apparatus') {
      const value = parse(file, apparatusSchema)
      apparatus.push(...present(value && { essay: id, file, value }))
    }
    else if (folder === 'itineraries') {
      const value = parse(file, itinerarySchema)
      itineraries.push(...present(value && { id, file, value }))
    }
    else if (folder === 'hikes') {
      const value = parse(file, hikeSchema)
      hikes.push(...present(value && { id, file, value }))
    }
    else {
      entities.push(...present(parseEntity(file, folder, id, parse)))
    }
  }

  function parseSingle<Schema extends GenericSchema>(name: string, schema: Schema): Parsed<InferOutput<Schema>> | null {
    const file = files.find(file => file.name === name)
    const folder = files[0]?.path.slice(0, -files[0].name.length) ?? ''
    if (!file)
      problems.push({ file: folder + name, line: 1, path: '', message: 'this file is missing' })
    const value = file && parse(file, schema)
    return file && value !== undefined ? { file, value } : null
  }

  for (const file of files) {
    const [, essayFolder, essayId, folder = essayFolder, id = essayId] = BELONGS.exec(file.name) ?? []
    const [, track] = TRACK.exec(file.name) ?? []
    if (folder !== undefined && id !== undefined)
      parseNamed(file, folder, id)
    else if (track !== undefined)
      tracks.set(track, file)
    else if (!SINGLE_FILES.includes(file.name) && !ASIDE.includes(file.name))
      report(file, [], 'no file of this name belongs here')
  }
  const sources = parseSingle('sources.yaml', sourcesSchema)
  const waymarks = parseSingle('waymarks.yaml', waymarksSchema)
  const basemap = parseSingle('basemap/basemap.yaml', basemapSchema)
  for (const id of Object.keys(sources?.value ?? {}).filter(id => !isSourceId(id))) {
    if (sources)
      report(sources.file, [id], NOT_AN_ID)
  }
  const isWhole = malformed.length === 0 && sources !== null && waymarks !== null && basemap !== null
    && essays.length === essayFiles.size && entities.length === [...entityFiles.values()].flat().length
  return { essays, apparatus, entities, itineraries, hikes, tracks, sources, waymarks, basemap, entityFiles, essayFiles, malformed, isWhole }
}

function present<Of>(one: Of | undefined): readonly Of[] {
  return one === undefined ? [] : [one]
}
