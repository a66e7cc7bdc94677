import type { InjectionKey, Ref } from 'vue'
import type { WorkerState, WorkerWatch } from '@/platform/serviceWorker'
import type { WorkerStatus } from '@/domain/workerStatus'
import { inject, onMounted, onScopeDispose, provide, ref, shallowRef, watch } from 'vue'
import { browserWorker, whenPageIsQuiet } from '@/platform/browserWorker'
import { watchConnection } from '@/platform/connection'
import { watchServiceWorker } from '@/platform/serviceWorker'

/** What the page knows of its network and its stored copy; everything is `null` until the page runs. */
export interface Updates {
  readonly state: Readonly<Ref<WorkerState | null>>
  readonly status: Readonly<Ref<WorkerStatus | null>>
  readonly isOnline: Readonly<Ref<boolean | null>>
  readonly accept: () => void
}

/** Under this key the root provides what is known. */
export const UPDATES: InjectionKey<Updates> = Symbol('updates')

/** Called once by the app's root: register the worker when the page is quiet, and let everything below know its state. */
export function provideUpdates(base: string = import.meta.env.BASE_URL): Updates {
  const state = ref<WorkerState | null>(null)
  const status = shallowRef<WorkerStatus | null>(null)
  const isOnline = ref<boolean | null>(null)
  let worker: WorkerWatch | null = null
  let isDisposed = false
  const stops: (() => void)[] = []

  onMounted(async () => {
    const connection = watchConnection()
    const readConnection = (): void => {
      isOnline.value = connection.isOnline()
    }
    stops.push(connection.onChange(readConnection))
    readConnection()

    await whenPageIsQuiet()
    // Who has just deleted everything is not given it back at once.
    if (isDisposed || import.meta.env.DEV || location.search === '?deleted')
      return
    const watch = watchServiceWorker(browserWorker(base))
    const readWorker = (): void => {
      state.value = watch.state()
      status.value = watch.status()
    }
    stops.push(watch.onChange(readWorker), watch.stop)
    worker = watch
    readWorker()
  })

  onScopeDispose(() => {
    isDisposed = true
    stops.forEach(stop => stop())
  })

  const updates: Updates = { state, status, isOnline, accept: () => worker?.acceptUpdate() }
  provide(UPDATES, updates)
  return updates
}

/** What the root provided; where there is none, nothing is known. */
export function useUpdates(): Updates {
  return inject(UPDATES, () => ({ state: ref(null), status: ref(null), isOnline: ref(null), accept: () => undefined }), true)
}

/** Called while a component is set up: resolves once nothing is being stored any more, because all of it is or because it cannot be. */
export function untilStoringEnds({ state }: Updates): Promise<void> {
  return new Promise((resolve) => {
    watch(state, (now) => {
      if (now !== null && now !== 'installing')
        resolve()
    }, { immediate: true })
  })
}
