import { describe, expect, it } from 'vitest'
import { splitCode } from '@/domain/exchange/linkParts'
import { collectLinkPart, forgetLinkParts, linkPartsOf, onLinkParts, PARTS_LAST } from '@/platform/linkParts'

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() { return kept.size },
    clear: () => kept.clear(),
    getItem: key => kept.get(key) ?? null,
    key: at => [...kept.keys()][at] ?? null,
    removeItem: key => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

const parts = splitCode('AbC-_019'.repeat(60), 200) ?? []
const others = splitCode('zzz-_019'.repeat(60), 200) ?? []
const refusing = (): Storage => {
  throw new DOMException('denied', 'SecurityError')
}

function collect(storage: Storage, wanted: readonly typeof parts[number][], at = 1000) {
  return wanted.map(part => collectLinkPart(part, at, () => storage)).at(-1)
}

describe('parts that are scanned one after the other', () => {
  it('are found by the next tab', () => {
    const storage = memory()
    expect(collect(storage, parts)).toEqual({ parts, isKept: true })
    expect(linkPartsOf(parts[0]?.set ?? '', () => storage)).toEqual(parts)
  })

  it('count once, however often they are scanned', () => {
    const storage = memory()
    expect(collect(storage, [...parts, ...parts])?.parts).toHaveLength(parts.length)
  })

  it('give way to those of another plan, and go after an hour', () => {
    const storage = memory()
    collect(storage, parts)
    expect(collect(storage, others.slice(0, 1))?.parts).toEqual(others.slice(0, 1))
    expect(collect(storage, others.slice(1, 2), 1000 + PARTS_LAST)?.parts).toEqual(others.slice(1, 2))
  })

  it('are forgotten when the plan is stored', () => {
    const storage = memory()
    collect(storage, parts)
    forgetLinkParts(() => storage)
    expect(storage.length).toBe(0)
  })

  it('are said not to be kept by a browser that keeps nothing', () => {
    const [part] = parts
    expect(part && collectLinkPart(part, 1000, refusing)).toEqual({ parts: [part], isKept: false })
    expect(linkPartsOf('', refusing)).toEqual([])
    forgetLinkParts(refusing)
  })

  it('survive damage of what is kept: the whole ones are still there', () => {
    const storage = memory()
    collect(storage, parts.slice(0, 2))
    storage.setItem('link-parts', (storage.getItem('link-parts') ?? '').replace('1.3.', '1.4.'))
    expect(collect(storage, parts.slice(2))?.parts).toEqual(parts.slice(1))
  })
})

it('hears of parts that another tab scanned, until it is told to stop', () => {
  const events = new EventTarget()
  let heard = 0
  const listen: Parameters<typeof onLinkParts>[1] = {
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) => events.addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) => events.removeEventListener(type, listener),
  }
  const stop = onLinkParts(() => { heard += 1 }, listen)
  events.dispatchEvent(Object.assign(new Event('storage'), { key: 'link-parts' }))
  events.dispatchEvent(Object.assign(new Event('storage'), { key: 'other' }))
  stop()
  events.dispatchEvent(Object.assign(new Event('storage'), { key: 'link-parts' }))
  expect(heard).toBe(1)
})
