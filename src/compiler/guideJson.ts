import type { GuideFileKind, GuideFiles } from '@/domain/guide'
import type { Guide } from './compileGuide'
import { createHash } from 'node:crypto'
import { CLUSTERS_FROM } from '@/domain/cartography/clustersFrom'

/** The guide as JSON documents by name, and the version that names all of them. */
export interface GuideJson {
  readonly version: string
  readonly files: ReadonlyMap<string, string>
  /** False for a guide so small that its map never has to cluster: each entity may stand there, and once more where the visitor measured it. */
  readonly mayCluster: boolean
}

interface Part<Kind extends GuideFileKind> {
  readonly name: string
  readonly kind: Kind
  readonly content: GuideFiles[Kind]
}

type AnyPart = { readonly [Kind in GuideFileKind]: Part<Kind> }[GuideFileKind]

/** Write every part of the guide as one JSON document; the same guide gives the same bytes. */
export function guideJson(guide: Guide): GuideJson {
  const parts: readonly AnyPart[] = [
    { name: 'index', kind: 'index', content: guide.index },
    ...guide.details.map((content, at) => ({ name: `details-${at}`, kind: 'details' as const, content })),
    ...guide.essays.map(content => ({ name: `essay-${content.id}`, kind: 'essay' as const, content })),
    ...guide.hikes.map(content => ({ name: `hike-${content.id}`, kind: 'hike' as const, content })),
    { name: 'search', kind: 'search', content: guide.search },
    { name: 'basemap', kind: 'basemap', content: guide.basemap },
    { name: 'itineraries', kind: 'itineraries', content: guide.itineraries },
  ]
  const written = parts.map(({ name, kind, content }) => ({ name, kind, json: JSON.stringify(content) }))
  const hash = createHash('sha256')
  for (const { name, json } of written)
    hash.update(`${name}\n${json}\n`)
  const version = hash.digest('hex').slice(0, 12)
  return {
    version,
    mayCluster: guide.index.entities.length * 2 >= CLUSTERS_FROM,
    // Put together by hand, so that no part is written twice.
    files: new Map(written.map(({ name, kind, json }) => [name, `{"guide":"${version}","kind":"${kind}","content":${json}}`])),
  }
}
