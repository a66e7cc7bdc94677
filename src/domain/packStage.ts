/**
 * Where the map pack of a device stands. `none`: neither here nor offered; `asking`: the network may cost money, so the
 * visitor decides; `paused`: a part is here and stays; `verifying`: every byte is read back; `ready`: whole, and in use;
 * `damaged`: it was whole and is no more, so it is not used; `failed`: see the problem.
 */
export type PackStage = 'unknown' | 'unsupported' | 'none' | 'offered' | 'asking' | 'downloading' | 'paused' | 'verifying' | 'ready' | 'damaged' | 'failed'

/**
 * How a download ended: `done`: every chunk is stored; `stopped`: on the visitor's word; `offline`: the host was not
 * reached; `wrong`: it sent other bytes than it promised, twice; `gone`: it has this pack no more; `full`: no room is left;
 * `failed`: the device could not write.
 */
export type DownloadEnd = 'done' | 'stopped' | 'offline' | 'wrong' | 'gone' | 'full' | 'failed'

/** What stands in the way: as a download ends, or `mobile`: the network changed to one that may cost money. */
export type PackProblem = Exclude<DownloadEnd, 'done' | 'stopped'> | 'mobile'
