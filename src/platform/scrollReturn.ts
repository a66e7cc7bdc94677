/** Whether the last navigation was one back, forward or anew to an entry of the history, and so to where that was scrolled to. */
export const scrollReturn = { isOne: false }
