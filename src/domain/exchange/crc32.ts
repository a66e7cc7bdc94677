/** The CRC-32 (ISO 3309) of ASCII text, as 8 hexadecimal digits. */
export function crc32(text: string): string {
  let rest = 0xFFFFFFFF
  for (let at = 0; at < text.length; at++) {
    rest ^= text.charCodeAt(at) & 0xFF
    for (let bit = 0; bit < 8; bit++)
      rest = (rest & 1) === 0 ? rest >>> 1 : rest >>> 1 ^ 0xEDB88320
  }
  return ((rest ^ 0xFFFFFFFF) >>> 0).toString(16).padStart(8, '0')
}
