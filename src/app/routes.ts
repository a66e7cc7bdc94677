import type { HeadKey } from './heads'
import type { Component } from 'vue'
import type { RouteMeta, RouteRecordRaw } from 'vue-router'
import type { Sleep } from './sleepingPage'
import { entityPath } from '@/domain/entityAddress'
import { isKept } from '@/platform/wakening'
import { useGuideStore } from '@/stores/guide'
import { asksForMore, sleepingPage } from './sleepingPage'

type GuideStore = ReturnType<typeof useGuideStore>

declare module 'vue-router' {
  interface RouteMeta {
    /** Loads what the page needs before it renders; rejects with a GuideFileError. */
    load?: (guide: GuideStore, params: Readonly<Record<string, string>>) => Promise<unknown>
    /** Loads the code of a page that may sleep; called before a navigation shows it. */
    code?: () => Promise<Component>
    /** Which of the heads is this page's. */
    head?: HeadKey
    /** The page is complete as rendered: nothing is loaded until it wakes. */
    sleeps?: Sleep
    /** The chunk whose styles the words of the page do not wait for; what comes after them is marked `data-paints-later`. */
    lateStyles?: string
    /** Pages that fill the window have no footer. */
    fills?: boolean
    /** The page is wide on a desk, and so is its footer. */
    isWide?: boolean
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

/** The route of a page that is complete as rendered, and sleeps until its code is needed. */
function sleeping(path: string, sleeps: Sleep, load: () => Promise<{ readonly default: Component }>, meta: RouteMeta, isUrgent?: () => boolean): RouteRecordRaw {
  const { component, code } = sleepingPage(load, isUrgent)
  return { path: `/:lang(en)?${path}`, component, meta: { ...meta, code, sleeps } }
}

// Who has read here before is led back to the line.
const isReading = () => asksForMore() || isKept('reading-places')

/** Every page, Chinese at the root and English under `/en`. */
export const routes: RouteRecordRaw[] = [
  sleeping('', 'always', () => import('@/features/home/HomeView.vue'), { load: loadHome, head: 'home', lateStyles: 'map', isWide: true }),
  {
    path: '/:lang(en)?/map',
    component: () => import('@/features/map/MapView.vue'),
    meta: { load: guide => Promise.all([guide.loadIndex(), guide.loadBasemap()]), head: 'map', fills: true },
  },
  sleeping('/essays', 'until-stored', () => import('@/features/essays/EssaysView.vue'), { load: loadIndex, head: 'essays' }),
  sleeping('/essays/:id', 'until-used', () => import('@/features/essays/EssayView.vue'), { load: (guide, { id = '' }) => guide.loadEssay(id), head: 'essay' }, isReading),
  sleeping('/places/:id', 'until-used', () => import('@/features/places/PlaceView.vue'), { load: loadEntity, head: 'place' }),
  sleeping('/dishes', 'until-stored', () => import('@/features/dishes/DishesView.vue'), { load: loadDishes, head: 'dishes' }),
  sleeping('/dishes/card', 'until-stored', () => import('@/features/dish-card/DishCardView.vue'), { load: loadDishes, head: 'dishCard' }),
  sleeping('/dishes/table', 'until-stored', () => import('@/features/table/TableView.vue'), { load: loadDishes, head: 'dishTable' }),
  sleeping('/dishes/:id', 'until-used', () => import('@/features/dishes/DishView.vue'), { load: loadEntity, head: 'dish' }),
  sleeping('/ingredients/:id', 'until-used', () => import('@/features/dishes/IngredientView.vue'), { load: loadEntity, head: 'ingredient' }),
  sleeping('/people/:id', 'until-used', () => import('@/features/people/PersonView.vue'), { load: loadEntity, head: 'person' }),
  sleeping('/search', 'until-stored', () => import('@/features/search/SearchView.vue'), { load: guide => Promise.all([guide.loadIndex(), guide.loadSearch()]), head: 'search' }),
  sleeping('/plan', 'until-stored', () => import('@/features/plan/PlanListView.vue'), { load: loadPlans, head: 'plans' }),
  { path: '/:lang(en)?/plan/shared', component: () => import('@/features/plan/SharedPlanView.vue'), meta: { load: loadPlans, head: 'planShared' } },
  sleeping('/plan/:id', 'until-stored', () => import('@/features/plan/PlanView.vue'), { load: loadPlan, head: 'plan' }),
  sleeping('/hike', 'until-stored', () => import('@/features/hike/HikesView.vue'), { load: loadIndex, head: 'hikes' }),
  sleeping('/hike/:id', 'until-stored', () => import('@/features/hike/HikeView.vue'), { load: (guide, { id = '' }) => guide.loadHike(id), head: 'hike' }),
  sleeping('/about', 'until-stored', () => import('@/features/about/AboutView.vue'), { load: loadIndex, head: 'about' }),
  sleeping('/offline', 'until-stored', () => import('@/features/offline/OfflineView.vue'), { head: 'offline' }),
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
