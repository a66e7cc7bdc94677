import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { contentSecurityPolicy, THIS_SITE } from './headers'

/** The files that name the policy for servers that read no TypeScript. */
export const SERVER_FILES = ['nginx.conf', 'Caddyfile', '_headers'] as const

/** The text of a server's configuration with `policy` in place of the one it names. */
export function withPolicy(text: string, policy: string): string {
  const changed = text.replace(/default-src 'none';[^"\n]*/g, () => policy)
  if (!changed.includes(policy))
    throw new Error('no policy to replace: it begins with default-src \'none\'')
  return changed
}

// VITE_TIANDITU_KEY=… npx tsx --tsconfig tsconfig.node.json deploy/writePolicy.ts FOLDER
const [, script = '', folder] = process.argv
if (script.endsWith('writePolicy.ts') && folder !== undefined) {
  mkdirSync(folder, { recursive: true })
  for (const name of SERVER_FILES)
    writeFileSync(resolve(folder, name), withPolicy(readFileSync(resolve(import.meta.dirname, name), 'utf8'), contentSecurityPolicy(THIS_SITE)))
}
