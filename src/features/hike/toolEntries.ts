import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What the visitor chose and typed in the tools of a walk; kept while another tool is open, until the guide is closed. */
export const useToolEntriesStore = defineStore('hike-tool-entries', () => {
  /** The track that is followed. */
  const followedId = ref<string | null>(null)
  /** When the walk began, as a time field has it. */
  const began = ref('')
  /** Minutes that the way up took. */
  const minutesUp = ref<number | ''>('')
  return { followedId, began, minutesUp }
})
