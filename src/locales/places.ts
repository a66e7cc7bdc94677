import type { Length } from '@/domain/distance'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

/** Texts of the page of a place. */
export const placesMessages = defineMessages({
  'zh-CN': {
    onMap: '在地图上看',
    measure: '我在这里，测一下位置',
    walk: '跟着文章上山',
    position: '在哪里',
    nearby: '附近',
    nearbyNote: '直线距离，按地图上的印来量。',
    distance: (length: Length) => `约 ${zhLength(length)}`,
    doubtfulDistance: (length: Length, doubt: Length) => `约 ${zhLength(length)}，位置存疑，可能差 ${zhLength(doubt)}`,
    atMost: (length: Length) => `位置存疑，${zhLength(length)} 以内`,
  },
  'en': {
    onMap: 'See it on the map',
    measure: 'I am here: measure its position',
    walk: 'Walk it with the essay',
    position: 'Where it is',
    nearby: 'Nearby',
    nearbyNote: 'As the crow flies, measured between the seals on the map.',
    distance: length => `about ${enLength(length)}`,
    doubtfulDistance: (length, doubt) => `about ${enLength(length)}; the positions are uncertain, so it may be off by ${enLength(doubt)}`,
    atMost: length => `at most ${enLength(length)}; the positions are uncertain`,
  },
})
