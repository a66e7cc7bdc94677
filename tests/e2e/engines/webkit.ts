import type { ChildProcess } from 'node:child_process'
import type { Engine, OpenBrowser } from './engine'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../../freePort'
import { installed, pythonWithGi } from '../../installed'
import { markedEnvironment, untilGone } from './processes'
import { startSession } from './webDriver'

const PACKAGES = 'webkit2gtk-driver xvfb python3-gi gir1.2-webkit2-4.1'

interface Programs {
  readonly driver: string
  readonly screen: string
  readonly python: string
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill()
    await once(child, 'exit')
  }
}

/** A screen that nobody sees, and its name. */
async function startScreen(program: string): Promise<{ readonly name: string, readonly screen: ChildProcess }> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [, , , told] = screen.stdio
  if (!told)
    throw new Error('the screen cannot tell its name')
  const [name] = await once(told, 'data')
  return { name: `:${String(name).trim()}`, screen }
}

async function open({ driver, screen: screenProgram, python }: Programs, profile: string): Promise<OpenBrowser> {
  const { name, screen } = await startScreen(screenProgram)
  const binary = join(profile, 'browser')
  await writeFile(binary, `#!${python}\n${await readFile(join(import.meta.dirname, 'webkitBrowser.py'), 'utf8')}`, { mode: 0o755 })
  const port = await freePort()
  const driving = spawn(driver, ['-p', String(port)], { stdio: 'ignore', env: { ...markedEnvironment(profile), DISPLAY: name, GDK_BACKEND: 'x11' } })
  const session = await startSession(`http://127.0.0.1:${port}`, { 'webkitgtk:browserOptions': { binary, args: [] } })
  return {
    version: `WebKitGTK/${session.version}`,
    goto: async (url) => {
      await session.post('url', { url })
    },
    evaluate: expression => session.post('execute/sync', { script: `return ${expression}`, args: [] }),
    close: async () => {
      await session.end()
      await ended(driving)
      await untilGone(profile)
      await ended(screen)
    },
  }
}

/** WebKitGTK, where it is installed. It is not the Safari of a phone, but has its engine. */
export function webkit(): Engine | undefined {
  const driver = installed('WebKitWebDriver', PACKAGES)
  const screen = installed('Xvfb', PACKAGES)
  const python = pythonWithGi(PACKAGES)
  if (driver === undefined || screen === undefined || python === undefined)
    return undefined
  return { name: 'WebKit', open: profile => open({ driver, screen, python }, profile) }
}
