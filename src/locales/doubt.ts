import type { Length } from '@/domain/distance'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

/** Texts that say how sure a position is: a few words for lists, a sentence for a page. */
export const doubtMessages = defineMessages({
  'zh-CN': {
    pointDoubt: (accuracy: Length) => `位置约 ±${zhLength(accuracy)}`,
    areaDoubt: (radius: Length) => `大致范围，半径约 ${zhLength(radius)}`,
    lineDoubt: '沿河一线',
    notFoundDoubt: '位置未考',
    regionDoubt: '地域较大，不标点',
    elsewhereDoubt: '在地图之外',
    pointNote: (accuracy: Length) => `地图上的实心印就是它，误差约 ${zhLength(accuracy)}。`,
    areaNote: (radius: Length) => `只知道大致范围：在地图虚线圈里的某处，半径约 ${zhLength(radius)}。`,
    lineNote: (accuracy: Length) => `它是一条河，地图上画的是示意走向；印盖在其中一处，误差约 ${zhLength(accuracy)}。`,
    notFoundNote: '位置未考：没有查到可靠的位置，所以只列出，不标在地图上。',
    regionNote: '它是一片地域，不是一个地点，所以不标在地图上。',
    elsewhereNote: '它不在这张地图的范围里，所以不标在地图上。',
  },
  'en': {
    pointDoubt: accuracy => `Position within about ${enLength(accuracy)}`,
    areaDoubt: radius => `Only an area is known, radius about ${enLength(radius)}`,
    lineDoubt: 'Along the river',
    notFoundDoubt: 'Position not known',
    regionDoubt: 'Too large for a pin',
    elsewhereDoubt: 'Beyond this map',
    pointNote: accuracy => `The solid seal on the map is the place itself, to within about ${enLength(accuracy)}.`,
    areaNote: radius => `Only the area is known: somewhere in the dashed circle on the map, radius about ${enLength(radius)}.`,
    lineNote: accuracy => `It is a river, and the map shows its course as a sketch; the seal stands on one spot of it, to within about ${enLength(accuracy)}.`,
    notFoundNote: 'Position not known: no reliable one was found, so it is listed and not put on the map.',
    regionNote: 'It is a region and not a spot, so it is not put on the map.',
    elsewhereNote: 'It lies beyond this map, so it is not put on it.',
  },
})
