import type { Basemap } from '@/domain/guide'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import GuideMap from '@/map/GuideMap.vue'
import { compiledGuide } from '../fixtures/compiledGuide'

const real: Basemap = JSON.parse(compiledGuide.files.get('basemap') ?? '{}').content

function noteOf(lines: Basemap['lines']): string {
  const map = mount(GuideMap, { props: { places: [], waymarks: [], basemap: { ...real, lines } }, global: { plugins: [createPinia()] } })
  return map.get('.note').text()
}

it('says of the sketch how far its rivers and roads may be off, and nothing of what it has not', () => {
  expect(noteOf(real.lines)).toMatch(/^示意底图 · 河流误差约 ±[\d.]+–[\d.]+ km · 道路可达 ±[\d.]+ km$/)
  expect(noteOf(real.lines.filter(({ kind }) => kind === 'river'))).toMatch(/^示意底图 · 河流误差约 ±[\d.]+–[\d.]+ km$/)
  expect(noteOf([])).toBe('示意底图')
})
