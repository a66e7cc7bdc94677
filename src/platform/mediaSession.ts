/** What the keys of a headset or a lock screen are to do. */
export interface MediaKeys {
  readonly play: () => void
  readonly pause: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly stop: () => void
}

/** What is shown beside the keys. */
export interface MediaTitle {
  readonly title: string
  readonly artist: string
}

/** The parts of the browser that the keys need. */
export interface MediaOptions {
  readonly session: Pick<MediaSession, 'metadata' | 'playbackState' | 'setActionHandler'> | undefined
  readonly createMetadata: (title: MediaTitle) => MediaMetadata
}

/** The keys while they are ours. */
export interface MediaControl {
  readonly show: (state: 'playing' | 'paused') => void
  /** Give the keys back. */
  readonly release: () => void
}

/** The browser's media session; to be called in a page. */
export function browserMedia(): MediaOptions {
  return {
    session: 'mediaSession' in navigator && 'MediaMetadata' in window ? navigator.mediaSession : undefined,
    createMetadata: title => new MediaMetadata(title),
  }
}

/** Take the media keys over where the browser hands them out; it need not do so for a speaking voice. */
export function takeMediaKeys(title: MediaTitle, keys: MediaKeys, { session, createMetadata }: MediaOptions = browserMedia()): MediaControl {
  const actions: readonly (readonly [MediaSessionAction, () => void])[] = [
    ['play', keys.play], ['pause', keys.pause], ['nexttrack', keys.next], ['previoustrack', keys.previous], ['stop', keys.stop],
  ]
  const set = (action: MediaSessionAction, handler: (() => void) | null): void => {
    try {
      session?.setActionHandler(action, handler)
    }
    catch {
      // A browser that does not know an action throws; the other keys still work.
    }
  }
  if (session !== undefined)
    session.metadata = createMetadata(title)
  actions.forEach(([action, handler]) => set(action, handler))
  return {
    show(state) {
      if (session !== undefined)
        session.playbackState = state
    },
    release() {
      actions.forEach(([action]) => set(action, null))
      if (session === undefined)
        return
      session.playbackState = 'none'
      session.metadata = null
    },
  }
}
