/** Store a release with `fill`; where the device is full, the map pack goes (`dropPack`, true if there was one) and it is tried once more: the guide comes before what can be had again. Rejects as `fill` does. */
export async function fillMakingRoom(fill: () => Promise<void>, dropPack: () => Promise<boolean>): Promise<void> {
  try {
    await fill()
  }
  catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError' || !await dropPack())
      throw error
    await fill()
  }
}
