import type { PackSource, SourceIdentity } from './packSource'
import { setTimeout as wait } from 'node:timers/promises'
import { SourceProblem } from './sourceProblem'

/** How patiently an archive is read over HTTP. */
export interface HttpPatience {
  /** Tries after the first one that brought nothing new. */
  readonly retries: number
  /** Milliseconds before the first of them; doubled each time. */
  readonly pauseMs: number
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly silenceMs: number
}

const PATIENCE: HttpPatience = { retries: 5, pauseMs: 1000, silenceMs: 30_000 }
const WORTH_A_RETRY: readonly SourceProblem['trouble'][] = ['unreachable', 'cut', 'busy']

/** An archive on a web server, read by HTTP Range; a cut connection goes on where it broke off. */
export function httpSource(url: string, { retries, pauseMs, silenceMs }: HttpPatience = PATIENCE): PackSource {
  let identity: SourceIdentity | null = null

  /** Fill `into` from `offset` on; answers how many bytes came, and what went wrong if not all did. */
  async function attempt(offset: number, into: Uint8Array): Promise<{ readonly received: number, readonly problem: SourceProblem | null }> {
    const controller = new AbortController()
    let silence = setTimeout(() => controller.abort(), silenceMs)
    let received = 0
    try {
      const response = await fetch(url, {
        headers: { 'Range': `bytes=${offset}-${offset + into.length - 1}`, 'Accept-Encoding': 'identity' },
        signal: controller.signal,
      }).catch((error: unknown) => {
        throw new SourceProblem('unreachable', reasonOf(error))
      })
      const found = identityOf(response, offset)
      if (identity !== null && (identity.size !== found.size || identity.version !== found.version))
        throw new SourceProblem('changed', `${url} is not the file any more that the first bytes came from`)
      identity = found
      for await (const piece of response.body ?? []) {
        clearTimeout(silence)
        silence = setTimeout(() => controller.abort(), silenceMs)
        const bytes: Uint8Array = piece
        into.set(bytes.subarray(0, into.length - received), received)
        received = Math.min(into.length, received + bytes.length)
      }
    }
    catch (error) {
      controller.abort()
      return { received, problem: error instanceof SourceProblem ? error : new SourceProblem('cut', reasonOf(error)) }
    }
    finally {
      clearTimeout(silence)
    }
    return { received, problem: received < into.length ? new SourceProblem('cut', `${received} of ${into.length} bytes came`) : null }
  }

  async function read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    let filled = 0
    let failures = 0
    while (filled < length) {
      const { received, problem } = await attempt(offset + filled, bytes.subarray(filled))
      filled += received
      if (problem === null)
        break
      failures = received > 0 ? 1 : failures + 1
      // A server that never answered is probably not to be reached at all: say so soon.
      if (!WORTH_A_RETRY.includes(problem.trouble) || failures > (identity === null ? Math.min(1, retries) : retries))
        throw problem
      await wait(pauseMs * 2 ** (failures - 1))
    }
    return bytes
  }

  return {
    name: url,
    async open() {
      await read(0, 1)
      if (identity === null)
        throw new SourceProblem('unreachable', url)
      return identity
    },
    read,
    close: () => Promise.resolve(),
  }
}

function identityOf(response: Response, offset: number): SourceIdentity {
  const { status, headers } = response
  const isPage = (headers.get('Content-Type') ?? '').startsWith('text/html')
  if (status === 404 || status === 410)
    throw new SourceProblem('not-found', `the server answers ${status}`)
  if (status === 416)
    throw new SourceProblem('truncated', 'the server has no byte there')
  if (status === 429 || status >= 500)
    throw new SourceProblem('busy', `the server answers ${status}`)
  if (status >= 400)
    throw new SourceProblem('refused', `the server answers ${status}`)
  if (isPage)
    throw new SourceProblem('not-pmtiles', 'a web page came instead of a file')
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/u.exec(headers.get('Content-Range') ?? '') ?? []
  if (status !== 206 || Number(start) !== offset)
    throw new SourceProblem('no-range', `the server answers ${status} and not the part that was asked for`)
  return { size: Number(size), version: headers.get('ETag') ?? headers.get('Last-Modified') ?? '' }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error))
    return String(error)
  const cause = error.cause instanceof Error ? error.cause : null
  return error.name === 'AbortError' ? 'no byte came for too long' : cause?.message || error.message
}
