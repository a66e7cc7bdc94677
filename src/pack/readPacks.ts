import type { MapPack, PackManifest } from '@/domain/mapPack'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mapPackSchema, packManifestSchema } from '@/domain/mapPack'
import * as v from 'valibot'
import { hashFile } from './packManifest'

/** A pack that is ready to be published. */
export interface ReadyPack {
  readonly pack: MapPack
  readonly path: string
}

/** The packs in `folder`, checked byte for byte; throws with a sentence where one must not be published. */
export async function readPacks(folder: string): Promise<readonly ReadyPack[]> {
  if (!existsSync(folder))
    return []
  const names = (await readdir(folder)).filter(name => name.endsWith('.json') && !name.endsWith('.part.json')).sort()
  return Promise.all(names.map(async (name) => {
    const manifest = await readManifest(join(folder, name))
    const { file } = manifest
    const path = join(folder, file)
    if (!existsSync(path))
      throw new Error(`${name} describes ${file}, which is not there. Run "npm run pack" again, or delete ${name}.`)
    const { sha256 } = await hashFile(path)
    if (sha256 !== manifest.sha256)
      throw new Error(`${file} is not the file that ${name} describes: its hash differs. Run "npm run pack" again.`)
    return { pack: v.parse(mapPackSchema, { ...manifest, url: `packs/${sha256.slice(0, 16)}/${file}` }), path }
  }))
}

/** The manifest at `path`; throws with a sentence where it is none. */
export async function readManifest(path: string): Promise<PackManifest> {
  const parsed = v.safeParse(packManifestSchema, await readJson(path))
  if (!parsed.success)
    throw new Error(`${path} is no description of a pack: ${parsed.issues[0].message}. Run "npm run pack" again.`)
  return parsed.output
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  }
  catch {
    return undefined
  }
}
