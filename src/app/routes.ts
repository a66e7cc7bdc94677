import type { HeadKey } from './heads'
import type { RouteRecordRaw } from 'vue-router'
import type { SleepingPageOptions } from './sleepingPage'
import { entityPath } from '@/domain/entityAddress'
import { firstUse, idleOnWideScreen, isKept } from '@/platform/wakening'
import { useGuideStore } from '@/stores/guide'
import { sleepingPage } from './sleepingPage'

type GuideStore = ReturnType<typeof useGuideStore>

declare module 'vue-router' {
  interface RouteMeta {
    /** Loads what the page needs before it renders; rejects with a GuideFileError. */
    load?: (guide: GuideStore, params: Readonly<Record<string, string>>) => Promise<unknown>
    /** Which of the heads is this page's. */
    head?: HeadKey
    /** The page is complete as rendered: nothing is loaded until it wakes. */
    sleeps?: boolean
    /** The chunk whose styles the page's first paint does not wait for; what comes after them is marked `data-paints-later`. */
    lateStyles?: string
    /** Pages that fill the window have no footer. */
    fills?: boolean
  }
}

const loadIndex = (guide: GuideStore) => guide.loadIndex()
const loadHome = (guide: GuideStore) => Promise.all([guide.loadIndex(), guide.loadBasemap()])
const loadDishes = (guide: GuideStore) => guide.loadDishes()
const loadPlans = (guide: GuideStore) => Promise.all([guide.loadIndex(), guide.loadBasemap(), guide.loadItineraries()])
const loadEntity = (guide: GuideStore, { id = '' }: Readonly<Record<string, string>>) => guide.loadDetail(id)

// A curated plan says why each stop is in, in the author's words.
async function loadPlan(guide: GuideStore, { id = '' }: Readonly<Record<string, string>>): Promise<void> {
  await loadPlans(guide)
  const stops = guide.itineraries.find(each => each.id === id)?.days.flatMap(day => day.stops) ?? []
  await Promise.all(stops.map(({ because }) => guide.loadDetail(because.entity)))
}

// The first page has nothing that a browser could not do by itself.
const home = sleepingPage({
  load: () => import('@/features/home/HomeView.vue'),
  prepare: () => loadHome(useGuideStore()),
  wakes: () => new Promise(() => undefined),
})

// Reading needs no script; the reader's tools come with the first touch, on a desk when there is time.
const essay = sleepingPage({
  load: () => import('@/features/essays/EssayView.vue'),
  prepare: ({ id }) => useGuideStore().loadEssay(String(id)),
  wakes: () => location.hash !== '' || isKept('reading-places') ? Promise.resolve() : Promise.race([firstUse(), idleOnWideScreen(960)]),
})

/** A page of one place, dish, ingredient or person: words that need no script; its few buttons come with the first touch. */
const entityPage = (load: SleepingPageOptions['load']) => sleepingPage({
  load,
  prepare: ({ id }) => useGuideStore().loadDetail(String(id)),
  wakes: () => Promise.race([firstUse(), idleOnWideScreen(960)]),
})
const place = entityPage(() => import('@/features/places/PlaceView.vue'))
const dish = entityPage(() => import('@/features/dishes/DishView.vue'))
const ingredient = entityPage(() => import('@/features/dishes/IngredientView.vue'))
const person = entityPage(() => import('@/features/people/PersonView.vue'))

/** Every page, Chinese at the root and English under `/en`. */
export const routes: RouteRecordRaw[] = [
  { path: '/:lang(en)?', component: home, meta: { load: loadHome, head: 'home', sleeps: true, lateStyles: 'map' } },
  {
    path: '/:lang(en)?/map',
    component: () => import('@/features/map/MapView.vue'),
    meta: { load: guide => Promise.all([guide.loadIndex(), guide.loadBasemap()]), head: 'map', fills: true },
  },
  { path: '/:lang(en)?/essays', component: () => import('@/features/essays/EssaysView.vue'), meta: { load: loadIndex, head: 'essays' } },
  {
    path: '/:lang(en)?/essays/:id',
    component: essay,
    meta: { load: (guide, { id = '' }) => guide.loadEssay(id), head: 'essay', sleeps: true },
  },
  { path: '/:lang(en)?/places/:id', component: place, meta: { load: loadEntity, head: 'place', sleeps: true } },
  { path: '/:lang(en)?/dishes', component: () => import('@/features/dishes/DishesView.vue'), meta: { load: loadDishes, head: 'dishes' } },
  { path: '/:lang(en)?/dishes/card', component: () => import('@/features/dish-card/DishCardView.vue'), meta: { load: loadDishes, head: 'dishCard' } },
  { path: '/:lang(en)?/dishes/table', component: () => import('@/features/table/TableView.vue'), meta: { load: loadDishes, head: 'dishTable' } },
  { path: '/:lang(en)?/dishes/:id', component: dish, meta: { load: loadEntity, head: 'dish', sleeps: true } },
  { path: '/:lang(en)?/ingredients/:id', component: ingredient, meta: { load: loadEntity, head: 'ingredient', sleeps: true } },
  { path: '/:lang(en)?/people/:id', component: person, meta: { load: loadEntity, head: 'person', sleeps: true } },
  {
    path: '/:lang(en)?/search',
    component: () => import('@/features/search/SearchView.vue'),
    meta: { load: guide => Promise.all([guide.loadIndex(), guide.loadSearch()]), head: 'search' },
  },
  { path: '/:lang(en)?/plan', component: () => import('@/features/plan/PlanListView.vue'), meta: { load: loadPlans, head: 'plans' } },
  { path: '/:lang(en)?/plan/shared', component: () => import('@/features/plan/SharedPlanView.vue'), meta: { load: loadPlans, head: 'planShared' } },
  { path: '/:lang(en)?/plan/:id', component: () => import('@/features/plan/PlanView.vue'), meta: { load: loadPlan, head: 'plan' } },
  { path: '/:lang(en)?/hike', component: () => import('@/features/hike/HikesView.vue'), meta: { load: loadIndex, head: 'hikes' } },
  {
    path: '/:lang(en)?/hike/:id',
    component: () => import('@/features/hike/HikeView.vue'),
    meta: { load: (guide, { id = '' }) => guide.loadHike(id), head: 'hike' },
  },
  { path: '/:lang(en)?/about', component: () => import('@/features/about/AboutView.vue'), meta: { load: loadIndex, head: 'about' } },
  { path: '/:lang(en)?/offline', component: () => import('@/features/offline/OfflineView.vue'), meta: { head: 'offline' } },
  { path: '/shell', component: () => import('@/features/shell/ShellView.vue'), meta: { head: 'shell' } },
  { path: '/:lang(en)?/:unknown(.*)*', component: () => import('@/features/not-found/NotFoundView.vue'), meta: { load: loadIndex, head: 'notFound' } },
]

/** The addresses to prerender, without their language. */
export function pagesOf(guide: GuideStore): string[] {
  const entityPages = guide.index.entities.map(entityPath)
  const essayPages = guide.index.essays.map(essay => `/essays/${essay.id}`)
  const planPages = guide.itineraries.map(itinerary => `/plan/${itinerary.id}`)
  const hikePages = guide.index.hikes.map(({ id }) => `/hike/${id}`)
  return ['/', '/map', '/essays', ...essayPages, '/dishes', '/dishes/card', '/dishes/table', '/plan', '/plan/shared', ...planPages, '/hike', ...hikePages, '/search', '/about', '/offline', ...entityPages]
}
