import type { TestServer } from './server'
import type { MapPack } from '@/domain/mapPack'
import type { ServerResponse } from 'node:http'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeArchive } from '../pack/madeArchive'
import { madeFeatures } from '../pack/madeFeatures'
import { publishTestPack } from '../pack/publishTestPack'

/** How much of a pack a slow connection brings at a time, in bytes. */
const PIECE = 64 * 1024

/** A site that offers a pack. */
export interface SiteWithPack {
  readonly folder: string
  readonly pack: MapPack
  /** Offer another pack instead, of another day; the file of the first one stays where it is. */
  readonly publishNext: (date: string, reviewNumber: string) => Promise<MapPack>
  readonly remove: () => Promise<void>
}

/** The built site in `dist` with a made pack of about `megabytes`, in a folder of its own. */
export async function siteWithPack(dist: string, megabytes: number): Promise<SiteWithPack> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-pack-'))
  await cp(dist, folder, { recursive: true })
  await rm(join(folder, 'packs'), { recursive: true, force: true })
  const [version = ''] = await readdir(join(folder, 'guide'))
  const content = (name: string) => JSON.parse(readFileSync(join(folder, 'guide', version, name), 'utf8')).content
  const basemap = (await readdir(join(folder, 'guide', version))).find(name => name.startsWith('basemap') && name.endsWith('.json')) ?? ''
  const archiveOf = (bytes: number): Uint8Array => madeArchive({ features: madeFeatures(content('index.json'), content(basemap)), maxZoom: 14, bytes })
  return {
    folder,
    pack: await publishTestPack(folder, archiveOf(megabytes * 1e6)),
    publishNext: (date, reviewNumber) => publishTestPack(folder, archiveOf(megabytes * 1.2e6), { date, reviewNumber }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Have `server` answer whoever asks for bytes of the pack by `send`, which writes those from `start` up to `end`. */
function answerRanges(server: TestServer, folder: string, { url, size }: MapPack, send: (response: ServerResponse, bytes: Buffer, start: number, end: number) => void): void {
  const bytes = readFileSync(join(folder, url))
  server.intercept((request, response) => {
    if (request.url !== `/${url}`)
      return false
    const [, first = '0', last = String(size - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const [start, end] = [Number(first), Number(last) + 1]
    response.writeHead(206, { 'Content-Type': 'application/octet-stream', 'Content-Length': end - start, 'Content-Range': `bytes ${start}-${end - 1}/${size}` })
    send(response, bytes, start, end)
    return true
  })
}

/** Have `server` cut the connection the first time that each of `cuts` equal parts of the pack is passed; returns how many cuts are left. */
export function cutEach(server: TestServer, folder: string, pack: MapPack, cuts: number): () => number {
  const left = Array.from({ length: cuts }, (_, nth) => Math.floor(pack.size * (nth + 0.5) / cuts))
  answerRanges(server, folder, pack, (response, bytes, start, end) => {
    const cut = left.findIndex(at => at >= start && at < end)
    if (cut < 0) {
      response.end(bytes.subarray(start, end))
    }
    else {
      const [at = 0] = left.splice(cut, 1)
      response.write(bytes.subarray(start, at), () => setTimeout(() => response.destroy(), 20))
    }
  })
  return () => left.length
}

/** Have `server` send the pack a little at a time, with `pause` ms between the pieces. */
export function sendSlowly(server: TestServer, folder: string, pack: MapPack, pause: number): void {
  answerRanges(server, folder, pack, (response, bytes, start, end) => {
    let at = start
    const timer = setInterval(() => {
      response.write(bytes.subarray(at, Math.min(end, at + PIECE)))
      at += PIECE
      if (at >= end)
        response.end()
    }, pause)
    response.on('close', () => clearInterval(timer))
  })
}
