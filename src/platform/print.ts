/** The part of the window that printing needs. */
export type Printer = Pick<Window, 'print' | 'addEventListener'>

/** Print the page as it stands; `done` is called once the visitor has printed or thought better of it. */
export function printPage(done: () => void, printer: Printer = window): void {
  printer.addEventListener('afterprint', done, { once: true })
  printer.print()
}
