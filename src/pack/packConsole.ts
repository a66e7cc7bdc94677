import type { PackConsole } from './makePack'

/** Lines and one moving line on a terminal; in a log the moving line is written once for each tenth. */
export function createPackConsole(out: { readonly isTTY?: boolean, readonly write: (text: string) => unknown }): PackConsole {
  let isMoving = false
  let tenth = -1
  return {
    say(line) {
      out.write(`${isMoving ? '\n' : ''}${line === '' ? '' : `${line}\n`}`)
      isMoving = false
    },
    show(line) {
      if (out.isTTY) {
        out.write(`\r\u001B[K${line}`)
        isMoving = true
        return
      }
      const now = Math.floor(Number(/(\d+) %/u.exec(line)?.[1] ?? 0) / 10)
      if (now > tenth)
        out.write(`${line}\n`)
      tenth = Math.max(tenth, now)
    },
    seconds: () => performance.now() / 1000,
  }
}
