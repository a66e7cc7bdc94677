const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]))

/** Bytes as base64url without padding (RFC 4648 §5). */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const group = first << 16 | second << 8 | third
    const digits = Math.min(4, bytes.length - at + 1)
    for (let digit = 0; digit < digits; digit++)
      text += DIGITS.charAt(group >> (18 - 6 * digit) & 63)
  }
  return text
}

/** The bytes of base64url; undefined for a foreign character, a length that cannot be, or bits left over. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1)
    return undefined
  const bytes = new Uint8Array(Math.floor(text.length * 3 / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of text) {
    const value = VALUES.get(digit)
    if (value === undefined)
      return undefined
    held = (held << 6 | value) & 0xFFFF
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits & 0xFF
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}
