import type { TestProject } from 'vitest/node'
import { findChineseFont, findChromium } from './findChromium'
import { freshBuild } from './freshBuild'
import { startServer } from './server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string
    /** The folder of the built site. */
    dist: string
  }
}

/** Build the site where that is needed, find the browser, and serve the site to every end-to-end test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findChromium()
  findChineseFont()
  const dist = freshBuild()
  const server = await startServer(dist)
  project.provide('origin', server.origin)
  project.provide('dist', dist)
  return server.stop
}
