import type { RequestListener } from 'node:http'

/** What can go wrong with one file on its way. */
export const FAULTS = ['reset', '404', '503', 'short', 'chunked', 'wrong', 'stall'] as const
export type Fault = (typeof FAULTS)[number]

/** What a hotel's network says instead of the file. */
export const PORTAL = '<!doctype html><h1>Log in to the hotel network</h1>'

/**
 * Answer with the fault instead of `bytes`: the connection is reset; a status without the file; half of the file
 * where all of it was announced; half of it, cleanly ended; another body; half of it, and the rest too late.
 */
export function misbehave(fault: Fault, response: Parameters<RequestListener>[1], bytes: Buffer, type: string, stallMilliseconds: number): void {
  const half = bytes.subarray(0, bytes.length >> 1)
  const headers = { 'content-type': type, 'cache-control': 'no-store' }
  switch (fault) {
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case '404':
    case '503':
      response.writeHead(Number(fault), { ...headers, 'content-type': 'text/plain' }).end(fault)
      return
    case 'short':
      response.writeHead(200, { ...headers, 'content-length': bytes.length }).write(half, () => response.socket?.end())
      return
    case 'chunked':
      response.writeHead(200, headers).write(half, () => response.end())
      return
    case 'wrong':
      response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(PORTAL)
      return
    case 'stall':
      response.writeHead(200, headers).write(half)
      setTimeout(() => response.end(bytes.subarray(half.length)), stallMilliseconds).unref()
  }
}
