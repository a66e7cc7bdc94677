import { Inflate } from 'fflate'

/** Why bytes do not inflate: they are damaged, or would grow past the bound. */
export type InflateProblem = 'damaged' | 'too-large'

// One step inflates at most a thousandfold: half a megabyte before the bound is looked at again.
const STEP_BYTES = 512
const HEADER_BYTES = 2
const CHECKSUM_BYTES = 4

/** The Adler-32 checksum that ends a zlib stream. */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return high * 65536 + low
}

function hasSoundHeader(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes
  const isDeflate = (method & 15) === 8 && method >> 4 <= 7
  return isDeflate && (method << 8 | flags) % 31 === 0 && (flags & 32) === 0
}

/** Inflate a zlib stream (RFC 1950) of at most `mostBytes`, and check its checksum, which fflate leaves unread. */
export function checkedInflate(bytes: Uint8Array, mostBytes: number): Uint8Array | InflateProblem {
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES || !hasSoundHeader(bytes))
    return 'damaged'
  const body = bytes.subarray(HEADER_BYTES, -CHECKSUM_BYTES)
  const parts: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((part) => {
    size += part.length
    if (size <= mostBytes)
      parts.push(part.slice())
  })
  try {
    for (let at = 0; at < body.length && size <= mostBytes; at += STEP_BYTES)
      inflate.push(body.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= body.length)
  }
  catch {
    return 'damaged'
  }
  if (size > mostBytes)
    return 'too-large'
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  const end = bytes.subarray(-CHECKSUM_BYTES)
  const checksum = end.reduce((sum, byte) => sum * 256 + byte, 0)
  return adler32(whole) === checksum ? whole : 'damaged'
}
