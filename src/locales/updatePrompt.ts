import { defineMessages } from './messages'

/** Texts of the offer to update; loaded with it. */
export const updatePromptMessages = defineMessages({
  'zh-CN': {
    updateReady: '新版已备好',
    updateHint: '更新会重新载入本页，其他页面不受影响。',
    updateNow: '现在更新',
    updatedElsewhere: '新版已启用',
    updatedHint: '本页可照常用，重新载入后即为新版。',
    reloadNow: '重新载入',
    later: '稍后',
  },
  'en': {
    updateReady: 'A new version is ready',
    updateHint: 'Updating loads this page anew; other pages stay as they are.',
    updateNow: 'Update now',
    updatedElsewhere: 'The new version is in use',
    updatedHint: 'This page keeps working; loading it anew brings the new version here.',
    reloadNow: 'Reload',
    later: 'Later',
  },
})
