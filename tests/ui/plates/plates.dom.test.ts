import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { PLATES } from '@/domain/dish'
import DishPicture from '@/parts/DishPicture.vue'
import PlateDrawing from '@/ui/plates/PlateDrawing.vue'

it('draws every plate differently, without styles in attributes', () => {
  const drawings = [...PLATES, null].map(plate => mount(PlateDrawing, { props: { plate, label: 'x' } }).html())
  expect(new Set(drawings).size).toBe(PLATES.length + 1)
  for (const drawing of drawings)
    expect(drawing).not.toContain('style=')
})

it('is passed over by screen readers unless it is named', () => {
  expect(mount(PlateDrawing, { props: { plate: 'tofu' } }).attributes('aria-hidden')).toBe('true')
  const named = mount(PlateDrawing, { props: { plate: 'tofu', label: 'tofu' } })
  expect([named.attributes('role'), named.attributes('aria-label')]).toEqual(['img', 'tofu'])
})

it('gives way to a photograph, which names its author', () => {
  const photograph = { file: 'tofu.webp', width: 1200, height: 900, alt: { zh: '一盘豆腐', en: 'tofu' }, credit: { zh: '某人，CC BY', en: 'someone, CC BY' } }
  const picture = mount(DishPicture, { props: { known: { plate: 'tofu', photograph } } })
  expect(picture.find('svg').exists()).toBe(false)
  expect(picture.find('img').attributes()).toMatchObject({ src: '/photos/tofu.webp', alt: '一盘豆腐', width: '1200', height: '900' })
  expect(picture.text()).toBe('照片：某人，CC BY')
})

it('says what an empty plate means', () => {
  expect(mount(DishPicture, { props: { known: { plate: null, photograph: null }, isCaptioned: true } }).text()).toContain('做法未考，所以盘子空着。')
})
