import { resolve } from 'node:path'
import { compileGuide } from '@/compiler/compileGuide'
import { readContentFiles } from '@/compiler/contentFile'

/** The guide's own content, compiled. */
export const REAL = compileGuide(readContentFiles(resolve(import.meta.dirname, '../../data')))
