import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What the shell has to say on whatever page the visitor is. */
export const useAlarmsStore = defineStore('alarms', () => ({
  /** The hike of a track of which the device lacks something: it is recorded from screen to screen. */
  unsavedHike: shallowRef<string | null>(null),
}))
