/** A stretch of road from one node to another. */
export interface RoadEdge {
  readonly to: number
  readonly metres: number
  readonly minutes: number
}

/** How to reach every node soonest; `Infinity` where one cannot be reached. */
export interface Reached {
  readonly metres: Float64Array
  readonly minutes: Float64Array
}

/** The soonest way from `start` to every node, by Dijkstra with a binary heap. */
export function shortestPaths(edges: readonly (readonly RoadEdge[])[], start: number): Reached {
  const metres = new Float64Array(edges.length).fill(Infinity)
  const minutes = new Float64Array(edges.length).fill(Infinity)
  const heap = createHeap()
  metres[start] = 0
  minutes[start] = 0
  heap.push({ node: start, minutes: 0 })
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const here = minutes[next.node] ?? 0
    if (next.minutes > here)
      continue
    for (const edge of edges[next.node] ?? []) {
      if (here + edge.minutes < (minutes[edge.to] ?? 0)) {
        minutes[edge.to] = here + edge.minutes
        metres[edge.to] = (metres[next.node] ?? 0) + edge.metres
        heap.push({ node: edge.to, minutes: here + edge.minutes })
      }
    }
  }
  return { metres, minutes }
}

interface Entry {
  readonly node: number
  readonly minutes: number
}

function createHeap(): { readonly push: (entry: Entry) => void, readonly pop: () => Entry | undefined } {
  const heap: Entry[] = []
  const minutes = (at: number): number => heap[at]?.minutes ?? Infinity

  function swap(a: number, b: number): void {
    const [one, other] = [heap[a], heap[b]]
    if (one !== undefined && other !== undefined) {
      heap[a] = other
      heap[b] = one
    }
  }

  return {
    push: (entry) => {
      heap.push(entry)
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1
        if (minutes(parent) <= minutes(at))
          break
        swap(at, parent)
        at = parent
      }
    },
    pop: () => {
      swap(0, heap.length - 1)
      const top = heap.pop()
      for (let at = 0; ;) {
        const child = minutes(2 * at + 1) <= minutes(2 * at + 2) ? 2 * at + 1 : 2 * at + 2
        if (minutes(child) >= minutes(at))
          break
        swap(at, child)
        at = child
      }
      return top
    },
  }
}
