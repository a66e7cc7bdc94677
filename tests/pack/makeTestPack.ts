import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileFolder } from '@/compiler/compileFolder'
import { madeArchive } from './madeArchive'
import { madeFeatures } from './madeFeatures'

// npx tsx --tsconfig tsconfig.node.json tests/pack/makeTestPack.ts OUT [--mb 10] [--max-zoom 15]
const { values, positionals: [out = 'test.pmtiles'] } = parseArgs({ allowPositionals: true, options: { 'mb': { type: 'string', default: '0' }, 'max-zoom': { type: 'string', default: '15' } } })
const { json, problems } = compileFolder('data')
if (!json)
  throw new Error(problems.join('\n'))

function content(name: string) {
  return JSON.parse(json?.files.get(name) ?? '{}').content
}

const archive = madeArchive({ features: madeFeatures(content('index'), content('basemap')), bytes: Number(values.mb) * 1e6, maxZoom: Number(values['max-zoom']) })
writeFileSync(out, archive)
console.log(`${out}: ${(archive.length / 1e6).toFixed(1)} MB`)
