import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../freePort'

const ROOT = resolve(import.meta.dirname, '../..')
const running: ChildProcess[] = []
let dist = ''

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'serve-'))
  await writeFile(join(dist, 'index.html'), 'home')
})

afterEach(async () => {
  for (const child of running.splice(0).filter(({ exitCode }) => exitCode === null)) {
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
})

afterAll(() => rm(dist, { recursive: true }))

/** What the server says first, and its exit code where it ends. */
async function serve(port: string, folder = dist): Promise<{ readonly said: string, readonly code: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'deploy/serve.ts'], { cwd: ROOT, env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json', PORT: port, GUIDE_DIST: folder } })
  running.push(child)
  let said = ''
  const ended = once(child, 'close')
  await Promise.race([ended, ...[child.stdout, child.stderr].map(async (stream) => {
    const [text]: readonly unknown[] = await once(stream, 'data')
    said += String(text)
  })])
  if (!said.includes('http:'))
    await ended
  return { said: said.trim(), code: child.exitCode }
}

describe('npm start', () => {
  it.each(['a free port', '0'])('says where the guide stands: PORT is %s', async (port) => {
    const { said } = await serve(port === '0' ? port : String(await freePort()))
    const address = /http:\/\/localhost:[1-9]\d*$/u.exec(said)?.[0] ?? ''
    expect(await (await fetch(address)).text()).toBe('home')
  })

  it('takes an empty PORT for none', async () => {
    // Another server may stand at the usual port.
    expect((await serve('')).said).toMatch(/localhost:4173$|^Port 4173 is in use/u)
  })

  it('says so where the port is taken', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { said, code } = await serve(String(port))
    other.close()
    expect(said).toBe(`Port ${port} is in use. Close the other program, or choose another port: PORT=${port + 1} npm start`)
    expect(code).toBe(1)
  })

  it.each(['four', '70000', '1.5'])('says so where PORT is %s', async (port) => {
    const { said, code } = await serve(port)
    expect(said).toBe(`PORT is "${port}", which is no port number. Give one from 1024 to 65535.`)
    expect(code).toBe(1)
  })

  it('says so where nothing was built', async () => {
    const { said, code } = await serve('0', join(dist, 'nowhere'))
    expect(said).toBe('There is nothing to serve yet: run "npm run build" first.')
    expect(code).toBe(1)
  })
})
