import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether the reader's map is open on the phone; remembered until the guide is closed. */
export const useMapPanelStore = defineStore('essay-map-panel', () => {
  const isOpen = ref(false)
  return { isOpen }
})
