import type { RouteLocationNormalized } from 'vue-router'
import type { useGuideStore } from '@/stores/guide'

/** Load what the page of `route` needs besides its code; rejects with a GuideFileError. */
export async function prepareRoute(route: Pick<RouteLocationNormalized, 'meta' | 'params'>, guide: ReturnType<typeof useGuideStore>): Promise<void> {
  await route.meta.load?.(guide, paramsOf(route))
}

/** The parameters of a route, those of several parts joined as they stand in the address. */
export function paramsOf({ params }: Pick<RouteLocationNormalized, 'params'>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value.join('/') : value ?? '']))
}
