import type { Component, InjectionKey } from 'vue'
import type { RouteParamsGeneric } from 'vue-router'
import { defineAsyncComponent, defineComponent, h, inject } from 'vue'
import { useRoute } from 'vue-router'
import { holdPresses } from '@/platform/wakening'

/** Tells whether the page on the screen is still the one that the server rendered. */
export const SHOWS_RENDERED_PAGE: InjectionKey<() => boolean> = Symbol('shows rendered page')

/** How a page sleeps: what loads it, and what it waits for while the rendered page serves. */
export interface SleepingPageOptions {
  readonly load: () => Promise<{ readonly default: Component }>
  /** What the page needs besides its code; after a navigation, the route has loaded it already. */
  readonly prepare: (params: RouteParamsGeneric) => Promise<unknown>
  /** Resolves when the page is to come alive. */
  readonly wakes: () => Promise<unknown>
}

/**
 * A page that is complete as rendered and whose code is loaded only once it is needed. Until it wakes, its
 * links and forms are the browser's own; what is pressed while it wakes is pressed again once it is awake.
 * Shown after a navigation, it loads like any other page.
 */
export function sleepingPage({ load, prepare, wakes }: SleepingPageOptions): Component {
  const Awake = defineAsyncComponent(async () => (await load()).default)
  return defineComponent(() => {
    const route = useRoute()
    const rendered = route.path
    let sleeps = inject(SHOWS_RENDERED_PAGE, () => false)()
    const Sleeping = defineAsyncComponent(async () => {
      await wakes()
      const release = holdPresses()
      try {
        await prepare(route.params)
        return (await load()).default
      }
      finally {
        // Vue takes the page over in the microtasks that follow.
        setTimeout(release)
      }
    })
    // Another address is another page: nothing of the rendered one may stay, nor what it waits for.
    return () => {
      sleeps &&= route.path === rendered
      return h(sleeps ? Sleeping : Awake, { key: route.path })
    }
  })
}
