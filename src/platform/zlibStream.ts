import type { Zlib } from '@/domain/exchange/zlib'

// One step inflates at most a thousandfold: half a megabyte before the bound is looked at again.
const STEP_BYTES = 512
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

/** What this browser packs texts with; `undefined` in browsers of before 2023. */
export function browserZlib(): Zlib | undefined {
  return 'CompressionStream' in globalThis ? { deflate, inflate } : undefined
}

/** The bytes a little at a time, each time the reader has room. */
function inSteps(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length)
        return controller.close()
      controller.enqueue(bytes.slice(at, at += STEP_BYTES))
    },
  })
}

async function inflate(bytes: Uint8Array, mostBytes: number): ReturnType<Zlib['inflate']> {
  const reader = inSteps(bytes).pipeThrough(new DecompressionStream('deflate')).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value)
      size += read.value.length
      if (size > mostBytes) {
        void reader.cancel().catch(() => undefined)
        return { problem: 'too-large' }
      }
    }
  }
  catch {
    return { problem: 'damaged' }
  }
  const whole = joined(parts, size)
  // Not every engine looks at the checksum, nor at what stands behind it.
  const checksum = bytes.subarray(-CHECKSUM_BYTES).reduce((sum, byte) => sum * 256 + byte, 0)
  return adler32(whole) === checksum ? { text: new TextDecoder().decode(whole) } : { problem: 'damaged' }
}

async function deflate(text: string, mostBytes: number): ReturnType<Zlib['deflate']> {
  const plain = new Blob([text])
  if (plain.size > mostBytes)
    return { problem: 'too-large' }
  return new Uint8Array(await new Response(plain.stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer())
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
