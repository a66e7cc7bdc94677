import type { Component, InjectionKey } from 'vue'
import { defineAsyncComponent, defineComponent, h, inject, onScopeDispose } from 'vue'
import { useRoute } from 'vue-router'
import { unlocalised } from '@/domain/address'
import { firstUse, holdUse, idleOnWideScreen } from '@/platform/wakening'
import { useGuideStore } from '@/stores/guide'
import { useNavigationStore } from './navigation'
import { prepareRoute } from './prepareRoute'
import { untilStoringEnds, useUpdates } from './updates/useUpdates'

/** Tells whether the page on the screen is still the one that the server rendered. */
export const SHOWS_RENDERED_PAGE: InjectionKey<() => boolean> = Symbol('shows rendered page')

/**
 * How long a page that is complete as rendered does without its code. `always`: a browser can do all of it by itself.
 * `until-used`: until the first touch, on a desk until there is time. `until-stored`: until the first touch, or until
 * the guide is stored and with it the code, which would otherwise be loaded twice.
 */
export type Sleep = 'always' | 'until-used' | 'until-stored'

/** Longer than a press takes from the first touch to its click, in ms. */
const PRESS = 500

/** True when the address asks for more than the rendered page shows. */
export function asksForMore({ search, hash }: Pick<Location, 'search' | 'hash'> = location): boolean {
  return search !== '' || hash !== ''
}

/** A page that may sleep: its component, and what loads its code, to be called before a navigation shows it. */
export interface SleepingPage {
  readonly component: Component
  readonly code: () => Promise<Component>
}

/**
 * A page that sleeps as its route says (`meta.sleeps`), and not at all when it `isUrgent`. Until it wakes, its links
 * and forms are the browser's own; what is pressed and entered while it wakes, it is told once it is awake. Where it
 * cannot be woken, it stays as rendered, says so to whom presses a button, and tries again at the next press. Shown
 * after a navigation, it loads like any other page.
 */
export function sleepingPage(load: () => Promise<{ readonly default: Component }>, isUrgent: () => boolean = asksForMore): SleepingPage {
  let page: Component | null = null
  async function code(): Promise<Component> {
    return page ??= (await load()).default
  }

  const component = defineComponent(() => {
    const route = useRoute()
    const rendered = route.path
    const guide = useGuideStore()
    const navigation = useNavigationStore()
    const { sleeps = null } = route.meta
    let isRendered = inject(SHOWS_RENDERED_PAGE, () => false)() && sleeps !== null
    let isAwake = false
    let enter: () => void = () => undefined
    // The same at each rendering: what sleeps and is given anything new is drawn anew, as nothing.
    const onVnodeMounted = (): void => enter()
    const ends = isRendered ? sleepEnds(sleeps, isUrgent) : Promise.resolve()
    navigation.sleep = isRendered ? sleeps : null

    const isHere = (): boolean => isRendered && route.path === rendered

    async function wake(): Promise<Component> {
      await ends
      while (isHere()) {
        const held = holdUse()
        enter = held.enter
        try {
          const [loaded] = await Promise.all([code(), prepareRoute(route, guide)])
          isAwake = true
          navigation.sleep = null
          // What is wrong on the way to another page is as wrong as before.
          if (navigation.wanted === null)
            navigation.clear()
          // Vue takes the page over in the microtasks that follow.
          setTimeout(held.release)
          return loaded
        }
        catch (error) {
          // The touch that woke it may be a press that is not yet over.
          await new Promise(resolve => setTimeout(resolve, PRESS))
          // Who only reads lacks nothing.
          if (held.release() && isHere())
            navigation.failed(error)
        }
        await firstUse(window, ['pointerdown', 'keydown'])
      }
      return new Promise(() => undefined)
    }
    onScopeDispose(() => {
      isRendered = false
    })
    const Late = defineAsyncComponent(() => isRendered ? wake() : code())
    return () => {
      // What still sleeps at another address would wait there, and leave the rendered page where the new one belongs.
      isRendered &&= isAwake || route.path === rendered
      // Taking a page over empties its fields: they are filled in the same turn, before anything more can be typed.
      return h(isRendered || page === null ? Late : page, { key: unlocalised(route.path), onVnodeMounted })
    }
  })
  return { component, code }
}

/** Called while the page is set up. */
function sleepEnds(sleep: Sleep | null, isUrgent: () => boolean): Promise<void> {
  if (sleep === 'always')
    return new Promise(() => undefined)
  if (isUrgent())
    return Promise.resolve()
  return Promise.race([firstUse(), sleep === 'until-stored' ? untilStoringEnds(useUpdates()) : idleOnWideScreen(960)])
}
