/** A number of bytes for people: `640 B`, `412 kB`, `3.4 MB`, `1.2 GB`; a thousand each. */
export function byteSize(bytes: number): string {
  if (bytes < 1000)
    return `${Math.round(bytes)} B`
  if (bytes < 999_500)
    return `${Math.round(bytes / 1000)} kB`
  const [value, unit] = bytes < 999_500_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${unit}`
}
