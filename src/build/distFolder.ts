import { resolve } from 'node:path'
import process from 'node:process'

/** The folder that the build writes; `GUIDE_DIST` names another than `dist`. */
export const distFolder = resolve(import.meta.dirname, '../..', process.env['GUIDE_DIST'] ?? 'dist')
