const SPACE = /[ \t\n\r]*/uy
const SCALAR = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001F]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/uy

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'end'

/** Where text stops being JSON, as an offset; its length where it stops too early, -1 where it is sound. Browsers do not agree on telling it. */
export function jsonFault(text: string): number {
  const closers: ('}' | ']')[] = []
  let wanted: Wanted = 'value'
  let at = 0
  const eat = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const after = (): Wanted => closers.length === 0 ? 'end' : 'more'
  for (;;) {
    eat(SPACE)
    const sign = text[at]
    const closer = closers.at(-1)
    if (sign === undefined)
      return wanted === 'end' ? -1 : at
    const mayClose = wanted === 'more' || wanted === 'value-or-end' || wanted === 'key-or-end'
    if (mayClose && sign === closer) {
      at += 1
      closers.pop()
      wanted = after()
    }
    else if (wanted === 'more' && sign === ',') {
      at += 1
      wanted = closer === '}' ? 'key' : 'value'
    }
    else if (wanted === 'colon' && sign === ':') {
      at += 1
      wanted = 'value'
    }
    else if ((wanted === 'value' || wanted === 'value-or-end') && (sign === '{' || sign === '[')) {
      at += 1
      closers.push(sign === '{' ? '}' : ']')
      wanted = sign === '{' ? 'key-or-end' : 'value-or-end'
    }
    else if ((wanted === 'key' || wanted === 'key-or-end') && sign === '"' && eat(SCALAR) !== '') {
      wanted = 'colon'
    }
    else if ((wanted === 'value' || wanted === 'value-or-end') && eat(SCALAR) !== '') {
      wanted = after()
    }
    else {
      return at
    }
  }
}
