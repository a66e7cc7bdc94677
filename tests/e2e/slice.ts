/** Every `step`th of `items`, which are many; all of them for `npm run proof`. */
export function slice<Item>(items: readonly Item[], step: number): readonly Item[] {
  return process.env['EVERYTHING'] === undefined ? items.filter((_, at) => at % step === 0) : items
}
