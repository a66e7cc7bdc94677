import { poll } from './poll'

/** One session of a browser behind a WebDriver (w3.org/TR/webdriver2). */
export interface DriverSession {
  readonly version: string
  readonly post: (command: string, body: unknown) => Promise<unknown>
  readonly end: () => Promise<void>
}

async function ask(url: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, { method, ...body === undefined ? {} : { body: JSON.stringify(body) } })
  const { value }: { value: unknown } = await response.json()
  if (!response.ok)
    throw new Error(`${url}: ${JSON.stringify(value)}`)
  return value
}

/** Start a session at the driver that listens at `driver`. */
export async function startSession(driver: string, options: Readonly<Record<string, unknown>>): Promise<DriverSession> {
  await poll(() => ask(`${driver}/status`, 'GET').then(() => true, () => false), 15_000, 'the driver listens')
  const started = await ask(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: { timeouts: { pageLoad: 20_000 }, ...options } } })
  const { sessionId, capabilities } = Object.assign({ sessionId: '', capabilities: { browserVersion: '' } }, started)
  const session = `${driver}/session/${sessionId}`
  return {
    version: capabilities.browserVersion,
    post: (command, body) => ask(`${session}/${command}`, 'POST', body),
    // The browser may be gone before it has answered.
    end: () => ask(session, 'DELETE').then(() => undefined, () => undefined),
  }
}
