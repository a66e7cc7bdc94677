/** Delete every map pack, so that what the visitor made and the guide itself have room; true when there was one. Maps that show it hear of it. */
export async function makeRoom(): Promise<boolean> {
  try {
    if (!('caches' in globalThis))
      return false
    const packs = (await caches.keys()).filter(name => name.startsWith('hengdong-pack:'))
    await Promise.all(packs.map(name => caches.delete(name)))
    packs.forEach(tellOfPacks)
    return packs.length > 0
  }
  catch {
    return false
  }
}

/** Tell every map, in this tab and others, that the pack in the cache `name` has come or gone. */
export function tellOfPacks(name: string): void {
  if (!('BroadcastChannel' in globalThis))
    return
  const channel = new BroadcastChannel(name)
  channel.postMessage('changed')
  channel.close()
}

/** Call `listener` when a pack in the cache `name` has come or gone, by whichever tab; returns how to stop. */
export function hearOfPacks(name: string, listener: () => void): () => void {
  if (!('BroadcastChannel' in globalThis))
    return () => {}
  const channel = new BroadcastChannel(name)
  channel.onmessage = listener
  return () => channel.close()
}
