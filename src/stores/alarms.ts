import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What the shell has to say on whatever page the visitor is. */
export const useAlarmsStore = defineStore('alarms', () => ({
  /** The hike of a track of which the device lacks something: it is recorded from screen to screen. */
  unsavedHike: shallowRef<string | null>(null),
  /** What is read out from the one region that is always there: a region that comes together with its words is often passed over. */
  said: shallowRef(''),
}))
