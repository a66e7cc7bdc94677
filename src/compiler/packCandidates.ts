import type { NamedFeature } from '@/pack/namedFeatures'
import type { LocatedSubject } from './locatedSubjects'
import { distanceMetres } from '@/domain/distance'

/** A feature of a pack that may be the subject. */
export interface Candidate {
  readonly feature: NamedFeature
  /** Metres from the present position; null where there is none. */
  readonly away: number | null
  /** False where only the name without its rank (镇, 县 …) is the same. */
  readonly isSameName: boolean
}

/** What a pack has for one subject, the likeliest first. */
export interface PackFinding {
  readonly subject: LocatedSubject
  /** Within the doubt, or anywhere where the position is unknown. */
  readonly candidates: readonly Candidate[]
  /** The nearest of the same name beyond the doubt; undefined where there is none or something lies within. */
  readonly beyond: Candidate | undefined
}

/** Layers in which each kind may stand: a shop called 新塘 is not the town. */
const LAYERS: Readonly<Record<LocatedSubject['kind'], readonly string[]>> = {
  mountain: ['pois', 'landuse', 'earth', 'physical_point'],
  water: ['water', 'physical_line', 'physical_point'],
  cave: ['pois', 'landuse', 'earth'],
  red: ['pois', 'buildings', 'landuse'],
  house: ['pois', 'buildings', 'landuse'],
  street: ['roads', 'places', 'pois', 'landuse'],
  temple: ['pois', 'buildings', 'landuse'],
  relic: ['pois', 'buildings', 'landuse'],
  town: ['places'],
  region: ['places'],
  seat: ['places'],
  station: ['pois', 'transit', 'buildings'],
  exit: ['pois', 'roads'],
  interchange: ['pois', 'roads'],
  civic: ['pois', 'buildings', 'landuse'],
}
const RANK = /(?:县城|街道|镇|乡|县|区|站)$/u

/** Compare each subject with what a pack names; subjects that the pack does not know are left out. */
export function comparePack(subjects: readonly LocatedSubject[], features: readonly NamedFeature[]): readonly PackFinding[] {
  const byStem = new Map<string, NamedFeature[]>()
  for (const feature of features) {
    const known = byStem.get(stem(feature.name))
    if (known)
      known.push(feature)
    else
      byStem.set(stem(feature.name), [feature])
  }
  return subjects.flatMap((subject) => {
    const stems = [...new Set(subject.names.map(stem))]
    const alike = stems.flatMap(one => byStem.get(one) ?? []).filter(({ layer }) => LAYERS[subject.kind].includes(layer))
    const all = nearestOfEach(alike.map(feature => candidate(subject, feature)), subject.names[0])
    const within = all.filter(({ away }) => away === null || away <= (subject.doubt ?? 0))
    const beyond = within.length > 0 ? undefined : all.find(({ isSameName }) => isSameName)
    return within.length > 0 || beyond ? [{ subject, candidates: within, beyond }] : []
  })
}

function candidate({ at, names }: LocatedSubject, feature: NamedFeature): Candidate {
  return { feature, away: at && distanceMetres(at, feature.at), isSameName: names.includes(feature.name) }
}

/** A river or street stands in many tiles: of each feature only its nearest spot; the own name first, then another of its names, then by distance. */
function nearestOfEach(candidates: readonly Candidate[], ownName: string | undefined): readonly Candidate[] {
  const likeness = ({ feature: { name }, isSameName }: Candidate): number => Number(name === ownName) + Number(isSameName)
  const sorted = [...candidates].sort((a, b) => likeness(b) - likeness(a) || (a.away ?? 0) - (b.away ?? 0))
  const seen = new Set<string>()
  return sorted.filter(({ feature: { name, layer, kind, at }, away }) => {
    // Without a position to be near to, each spot a kilometre or so apart is a candidate of its own.
    const key = [name, layer, kind, ...away === null ? [at.lat.toFixed(2), at.lng.toFixed(2)] : []].join('|')
    return seen.has(key) ? false : seen.add(key)
  })
}

function stem(name: string): string {
  const short = name.replace(RANK, '')
  return short.length >= 2 ? short : name
}
