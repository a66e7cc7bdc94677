/** Delete every map pack, so that what the visitor made and the guide itself have room; true when there was one. Maps that show it hear of it. */
export async function makeRoom(): Promise<boolean> {
  try {
    if (!('caches' in globalThis))
      return false
    const packs = (await caches.keys()).filter(name => name.startsWith('hengdong-pack:'))
    await Promise.all(packs.map(emptied))
    packs.forEach(tellOfPacks)
    return packs.length > 0
  }
  catch {
    return false
  }
}

// A cache that is deleted while something holds it gives its room back only later; its entries do at once.
async function emptied(name: string): Promise<void> {
  const cache = await caches.open(name)
  await Promise.all((await cache.keys()).map(request => cache.delete(request)))
  await caches.delete(name)
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
