import type { Basemap } from '@/domain/guide'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, inject, it, vi } from 'vitest'
import GuideMap from '@/map/GuideMap.vue'

const real: Basemap = JSON.parse(inject('guide').files.get('basemap') ?? '{}').content

function noteOf(lines: Basemap['lines']): string {
  const map = mount(GuideMap, { props: { places: [], waymarks: [], basemap: { ...real, lines } }, global: { plugins: [createPinia()] } })
  return map.get('.note').text()
}

it('says of the sketch how far its rivers and roads may be off, and nothing of what it has not', () => {
  expect(noteOf(real.lines)).toMatch(/^示意底图 · 河流误差约 ±[\d.]+–[\d.]+ km · 道路可达 ±[\d.]+ km$/)
  expect(noteOf(real.lines.filter(({ kind }) => kind === 'river'))).toMatch(/^示意底图 · 河流误差约 ±[\d.]+–[\d.]+ km$/)
  expect(noteOf([])).toBe('示意底图')
})

it('says on every map under which number it was approved, where it was', () => {
  vi.stubEnv('VITE_MAP_APPROVAL', '湘S(2026)001号')
  expect(noteOf([])).toBe('示意底图 · 审图号：湘S(2026)001号')
  vi.unstubAllEnvs()
})
