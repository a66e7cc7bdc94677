/** Long enough for a browser to be done with its own start, which is not the guide's; in ms. */
const SETTLES = 4000

/** Resolves when a browser that was started just now has come to rest. */
export async function settle(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, SETTLES))
}
