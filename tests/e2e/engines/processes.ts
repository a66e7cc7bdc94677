import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { poll } from './poll'

const MARK = 'GUIDE_TEST_PROFILE'

/** The environment of a browser: all of its processes inherit the mark, and nothing it writes leaves the folder. */
export function markedEnvironment(profile: string): Record<string, string> {
  const present = Object.entries(process.env).flatMap(([name, value]) => value === undefined ? [] : [[name, value] as const])
  return { ...Object.fromEntries(present), HOME: profile, TMPDIR: profile, [MARK]: profile }
}

function isMarked(id: string, profile: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, 'latin1').split('\0').includes(`${MARK}=${profile}`)
  }
  catch {
    return false
  }
}

/** Wait until no process that was started with this profile lives. */
export async function untilGone(profile: string): Promise<void> {
  const isLeft = (): boolean => readdirSync('/proc').some(id => /^\d+$/.test(id) && isMarked(id, profile))
  await poll(() => !isLeft(), 20_000, 'the browser has ended')
}
