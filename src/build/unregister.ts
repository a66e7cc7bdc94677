import { resolve } from 'node:path'
import { buildFarewell } from './buildFarewell'

const path = await buildFarewell(resolve(import.meta.dirname, '../../.cache/unregister'))
console.log(`${path}: put it in place of the site's sw.js. docs/hosting.md says what then happens.`)
