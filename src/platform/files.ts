import { IMPORT_LIMITS } from '@/domain/exchange/importPreview'

/** Why a chosen file could not be read: too large, or the device would not hand it out. */
export type FileProblem = 'too-large' | 'unreadable'

/** The part of a `File` that is read. */
export interface ReadableFile {
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xEF && second === 0xBB && third === 0xBF)
    return 'utf-8'
  if (first === 0xFF && second === 0xFE)
    return 'utf-16le'
  if (first === 0xFE && second === 0xFF)
    return 'utf-16be'
  // UTF-16 without a mark: the first character of XML and JSON is ASCII, so one byte of it is zero.
  if (first !== 0 && second === 0)
    return 'utf-16le'
  if (first === 0 && second !== 0 && second !== undefined)
    return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1]
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  }
  catch {
    return undefined
  }
}

/** The text of a file by its byte order mark, its XML declaration, as UTF-8, or as GB 18030; what fits none is read as UTF-8 with gaps. */
export function decodeText(bytes: Uint8Array): string {
  const told = encodingOf(bytes)
  for (const encoding of told === undefined ? ['utf-8', 'gb18030'] : [told, 'utf-8', 'gb18030']) {
    const text = decodedAs(encoding, bytes)
    if (text !== undefined)
      return text
  }
  return new TextDecoder().decode(bytes)
}

/** Read a file that the visitor chose, refusing one over the limit before it is loaded. */
export async function readChosenFile(file: ReadableFile, mostBytes: number = IMPORT_LIMITS.bytes): Promise<string | { readonly problem: FileProblem }> {
  if (file.size > mostBytes)
    return { problem: 'too-large' }
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()))
  }
  catch {
    return { problem: 'unreadable' }
  }
}

/** A name that every file system takes: the title without its signs, shortened, with `extension`. */
export function fileName(title: string, extension: string): string {
  const plain = title.slice(0, 400).normalize('NFC').replace(/[\\/:*?"<>|\p{C}\p{Z}]+/gu, ' ').trim()
  return `${[...plain].slice(0, 60).join('').replace(/^[. ]+|[. ]+$/gu, '') || 'plan'}.${extension}`
}

/** Hand a file that was made here to the visitor, as a download. */
export function saveFile(name: string, type: string, text: string, document: Document = window.document): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
