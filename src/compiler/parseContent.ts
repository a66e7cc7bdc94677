import type { GenericSchema, InferOutput } from 'valibot'
import type { ApparatusFile, Content, EntityFile, EssayFile, HikeFile, ItineraryFile, Parsed } from './content'
import type { ContentFile } from './contentFile'
import type { Problem, Report } from './problem'
import { isEntityId, isEssayId, isSlug, isSourceId } from '@/domain/slug'
import { checkText } from './checkText'
import { apparatusSchema } from './essaySchemas'
import { NOT_AN_ID } from './fieldSchemas'
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

/** Parse every file by itself; problems of one do not hide those of another. `shown` is the folder as problems name it. */
export function parseContent(files: readonly ContentFile[], shown: string, problems: Problem[], report: Report): Content {
  const { parse, malformed } = createFileParser(problems, report)
  const essays: EssayFile[] = []
  const apparatus: ApparatusFile[] = []
  const entities: EntityFile[] = []
  const itineraries: ItineraryFile[] = []
  const hikes: HikeFile[] = []
  const tracks = new Map<string, ContentFile>()
  const entityFiles = new Map<string, ContentFile[]>()
  const essayFiles = new Map<string, ContentFile>()
  const misnamed = new Map<string, string>()

  // A malformed name is said once, and what stands in the file is checked under the id that was meant.
  function idOf(file: ContentFile, name: string): string {
    if (isSlug(name))
      return name
    report(file, [], `the file name ${NOT_AN_ID}, at most 64`)
    const id = misnamed.get(name) ?? meantId(name, misnamed.size + 1)
    misnamed.set(name, id)
    return id
  }

  function parseNamed(file: ContentFile, folder: string, name: string): void {
    const id = idOf(file, name)
    if (folder === 'essays')
      essayFiles.set(id, file)
    else if (folder !== 'apparatus' && folder !== 'itineraries' && folder !== 'hikes')
      entityFiles.set(id, [...entityFiles.get(id) ?? [], file])
    if (!isEntityId(id) || !isEssayId(id) || !checkText(file, problems))
      return
    if (folder === 'essays') {
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
    if (!file)
      problems.push({ file: `${shown}/${name}`, line: 1, path: '', message: 'this file is missing' })
    const value = file && checkText(file, problems) ? parse(file, schema) : undefined
    return file && value !== undefined ? { file, value } : null
  }

  for (const file of files) {
    const [, essayFolder, essayId, folder = essayFolder, id = essayId] = BELONGS.exec(file.name) ?? []
    const [, track] = TRACK.exec(file.name) ?? []
    if (folder !== undefined && id !== undefined)
      parseNamed(file, folder, id)
    else if (track !== undefined && checkText(file, problems))
      tracks.set(track, file)
    else if (track === undefined && !SINGLE_FILES.includes(file.name) && !ASIDE.includes(file.name))
      report(file, [], 'no file of this name belongs here')
  }
  const sources = parseSingle('sources.yaml', sourcesSchema)
  const waymarks = parseSingle('waymarks.yaml', waymarksSchema)
  const basemap = parseSingle('basemap/basemap.yaml', basemapSchema)
  for (const id of Object.keys(sources?.value ?? {}).filter(id => !isSourceId(id))) {
    if (sources)
      report(sources.file, [id], NOT_AN_ID)
  }
  const isWhole = malformed.length === 0 && files.every(({ flaw }) => flaw === null) && sources !== null && waymarks !== null && basemap !== null
    && essays.length === essayFiles.size && entities.length === [...entityFiles.values()].flat().length
  return { essays, apparatus, entities, itineraries, hikes, tracks, sources, waymarks, basemap, entityFiles, essayFiles, malformed, isWhole }
}

function meantId(name: string, nth: number): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/gu, ' ').slice(0, 64).trim().replaceAll(' ', '-') || `unnamed-${nth}`
}

function present<Of>(one: Of | undefined): readonly Of[] {
  return one === undefined ? [] : [one]
}
