/** `action`, which while it is under way is not begun again: a double tap does once what a tap does. */
export function oneAtATime<Asked extends readonly unknown[]>(action: (...asked: Asked) => Promise<void>): (...asked: Asked) => Promise<void> {
  let isUnderWay = false
  return async (...asked) => {
    if (isUnderWay)
      return
    isUnderWay = true
    try {
      await action(...asked)
    }
    finally {
      isUnderWay = false
    }
  }
}
