import type { PackManifest } from '@/domain/mapPack'
import type { PackArguments } from './packArguments'
import type { PackSource } from './packSource'
import { rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { extractPack } from './extractPack'
import { ATTRIBUTION, hashFile, LICENCE, packDate } from './packManifest'
import { megabytes, progressLine, secondsLeft } from './progressLine'
import { readManifest } from './readPacks'

/** Where the command speaks. */
export interface PackConsole {
  readonly say: (line: string) => void
  /** A line that the next one replaces. */
  readonly show: (line: string) => void
  /** Seconds from any fixed moment. */
  readonly seconds: () => number
}

/** Make a pack and describe it in a manifest beside it. */
export async function makePack(source: PackSource, { from, area, out }: PackArguments, { say, show, seconds }: PackConsole): Promise<PackManifest> {
  let before: number | null = null
  let started = seconds()
  say(`Looking into ${source.name} …`)
  const { plan, replicated } = await extractPack(source, { area, out, events: {
    onPlan: (plan, earlier) => {
      if (earlier === 'changed')
        say('An earlier, unfinished try was from another source or area. Starting anew.')
      if (plan.maxZoom < area.maxZoom)
        say(`The source goes only to zoom ${plan.maxZoom}; so will the pack.`)
      if (plan.tiles.length < plan.wanted)
        say(`The source has ${plan.tiles.length} of the ${plan.wanted} tiles of this area.`)
      say(`${plan.tiles.length} ${plan.tiles.length === 1 ? 'tile' : 'tiles'}, ${megabytes(plan.layout.dataLength)}, in ${plan.requests.length} ${plan.requests.length === 1 ? 'reading' : 'readings'}`)
      started = seconds()
    },
    onProgress: (done, total) => {
      if (before === null && done > 0)
        say(`${megabytes(done)} are there from an earlier try.`)
      before ??= done
      show(progressLine({ done, total, secondsLeft: secondsLeft({ done, total, before, seconds: seconds() - started }) }))
    },
    onVerify: () => say('Reading every tile back …'),
  } })
  const hashes = await hashFile(out)
  const manifestFile = out.replace(/\.pmtiles$/u, '.json')
  const earlier = await readManifest(manifestFile).catch(() => null)
  const isSame = earlier?.sha256 === hashes.sha256
  const manifest: PackManifest = {
    format: 1,
    id: basename(out, '.pmtiles').toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '') || 'map',
    file: basename(out),
    reviewNumber: isSame ? earlier.reviewNumber : null,
    date: packDate(replicated, from),
    source: source.name,
    bounds: area.bounds,
    minZoom: plan.minZoom,
    maxZoom: plan.maxZoom,
    tiles: plan.tiles.length,
    attribution: ATTRIBUTION,
    licence: LICENCE,
    ...hashes,
  }
  await writeFile(`${manifestFile}.new`, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(`${manifestFile}.new`, manifestFile)
  say(`${out}: ${megabytes(manifest.size)}, every tile verified, map data of ${manifest.date ?? 'an unknown day'}, sha256 ${manifest.sha256}`)
  if (!isSame && earlier?.reviewNumber)
    say(`The review number ${earlier.reviewNumber} was given for the pack before; it was not carried over.`)
  if (manifest.reviewNumber === null)
    say(`Before you publish it: settle the review (审图号) with the authority and write the number into ${manifestFile}.`)
  say('The next "npm run build" publishes it.')
  return manifest
}
