/** What of a browser's voice decides whether it reads. */
export interface VoiceTraits {
  /** A language tag; Android writes `zh_CN`. */
  readonly lang: string
  /** False for a voice that sends the text to a server. */
  readonly localService: boolean
  /** True for the one that the device prefers. */
  readonly default: boolean
}

/** Why there is no voice: the browser cannot speak, has no Chinese voice, or only one that would send the text away. */
export type NoVoice = 'unsupported' | 'none' | 'network-only'

// Mandarin of the mainland first; Cantonese last, since it is still Chinese.
const WORTH: readonly RegExp[] = [/^(?:zh|cmn)(?:-hans)?-cn\b/, /^(?:zh|cmn)-hans\b/, /^(?:zh|cmn)$/, /^(?:zh|cmn)-sg\b/, /^(?:zh|cmn)-(?:hant-)?tw\b/, /^(?:zh|cmn)\b/, /^yue\b/]
const CANTONESE = /^zh-(?:hant-)?(?:hk|mo)\b/

function worth({ lang }: VoiceTraits): number {
  const tag = lang.toLowerCase().replaceAll('_', '-')
  return CANTONESE.test(tag) ? WORTH.length - 1 : WORTH.findIndex(pattern => pattern.test(tag))
}

/** Pick the voice of this device that reads Chinese best, or say why there is none; a voice of the network is never picked. */
export function pickVoice<Voice extends VoiceTraits>(voices: readonly Voice[]): Voice | Exclude<NoVoice, 'unsupported'> {
  const chinese = voices.filter(voice => worth(voice) >= 0)
  const [best] = chinese
    .filter(voice => voice.localService)
    .sort((a, b) => worth(a) - worth(b) || Number(b.default) - Number(a.default))
  return best ?? (chinese.length > 0 ? 'network-only' : 'none')
}
