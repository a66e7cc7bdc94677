import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

/** What a walker may need besides the words; loaded when it is opened. */
export type HikeTool = 'where' | 'sun' | 'track' | 'rescue'

/** The tools in the order of their buttons; each takes the hike. */
export const HIKE_TOOLS: readonly { readonly id: HikeTool, readonly component: Component }[] = [
  { id: 'where', component: defineAsyncComponent(() => import('./WhereAmI.vue')) },
  { id: 'sun', component: defineAsyncComponent(() => import('./SunAndTurnBack.vue')) },
  { id: 'track', component: defineAsyncComponent(() => import('./TrackPanel.vue')) },
  { id: 'rescue', component: defineAsyncComponent(() => import('./RescueCard.vue')) },
]
