import type { Component } from 'vue'
import { lateComponent } from '@/parts/lateComponent'

/** What a walker may need besides the words; loaded when it is opened. */
export type HikeTool = 'where' | 'sun' | 'track' | 'rescue'

/** The tools in the order of their buttons; each takes the hike. */
export const HIKE_TOOLS: readonly { readonly id: HikeTool, readonly component: Component }[] = [
  { id: 'where', component: lateComponent(() => import('./WhereAmI.vue')) },
  { id: 'sun', component: lateComponent(() => import('./SunAndTurnBack.vue')) },
  { id: 'track', component: lateComponent(() => import('./TrackPanel.vue')) },
  { id: 'rescue', component: lateComponent(() => import('./RescueCard.vue')) },
]
