import { createHash } from 'node:crypto'

/** The `integrity` of a file's bytes, as the worker works it out again on the device. */
export function fileIntegrity(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url')
}
