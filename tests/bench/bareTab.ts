import type { CDPSession, ConnectionTransport } from 'puppeteer-core'
import type { Readable, Writable } from 'node:stream'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import puppeteer, { Connection } from 'puppeteer-core'
import { chromiumFlags, closeFully } from '../e2e/browser'
import { findChromium } from '../e2e/findChromium'

/** The first tab of a browser, on an empty page. */
export interface BareTab {
  readonly send: CDPSession['send']
  /** Evaluate `expression` in the page and wait for the promise that it gives. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Close the browser and wait until nothing of it is left. */
  readonly close: () => Promise<void>
}

/** Messages that each end in a zero, as Chromium reads and writes them on a pipe. */
function overPipe(output: Writable, input: Readable): ConnectionTransport {
  const transport: ConnectionTransport = { send: message => void output.write(`${message}\0`), close: () => output.end() }
  // As a browser ends, it may break the pipe off.
  for (const end of [output, input])
    end.on('error', () => transport.onclose?.())
  let rest = ''
  input.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    messages.forEach(message => transport.onmessage?.(message))
  })
  return transport
}

/**
 * Start Chromium with the `profile` folder and drive its first tab by no more than what is sent. Puppeteer's own pages
 * have a second world of script in each document, are told of each, and stop each worker at its start until they have
 * looked at it: no visitor waits for that.
 */
export async function openBareTab(profile: string): Promise<BareTab> {
  const flags = puppeteer.defaultArgs({ headless: true, userDataDir: profile, args: chromiumFlags() })
  const chromium = spawn(findChromium(), [...flags, '--remote-debugging-pipe'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const ended = once(chromium, 'exit')
  const [, , , output, input] = chromium.stdio
  if (output === null || output === undefined || !('write' in output) || input === null || input === undefined || !('setEncoding' in input))
    throw new Error('Chromium was started without pipes')
  const connection = new Connection('', overPipe(output, input))
  const { targetInfos } = await connection.send('Target.getTargets')
  const tab = targetInfos.find(({ type }) => type === 'page')
  if (tab === undefined)
    throw new Error('Chromium opened no tab')
  const session = await connection.createSession(tab)
  return {
    send: session.send.bind(session),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    close: () => closeFully({
      close: async () => {
        await connection.send('Browser.close')
        await ended
      },
    }, profile),
  }
}
