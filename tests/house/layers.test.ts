import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(filePath.endsWith('.vue') ? `<script setup lang="ts">\n${code}</script>\n` : code, { filePath })
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId?.startsWith('no-restricted-')).map(message => message.message)
}

describe('the table of layers', () => {
  it.each([
    ['src/domain/a.ts', 'vue'],
    ['src/domain/a.ts', 'node:fs'],
    ['src/domain/a.ts', '@/stores/guide'],
    ['src/ui/a.ts', '@/stores/guide'],
    ['src/stores/a.ts', '@/ui/seal/sealElement'],
    ['src/platform/a.ts', '@/features/home/HomeView.vue'],
    ['src/parts/a.ts', '@/map/GuideMap.vue'],
    ['src/features/search/a.ts', 'leaflet'],
    ['src/features/search/a.ts', '@/features/home/HomeView.vue'],
    ['src/features/search/a.ts', '@/app/routes'],
    ['src/app/a.ts', '@/map/GuideMap.vue'],
    ['src/map/a.ts', '../domain/position'],
  ])('refuses in %s an import of %s', async (file, imported) => {
    expect(await complaints(file, `export * from '${imported}'\n`)).toHaveLength(1)
  })

  it.each([
    ['src/domain/a.ts', 'vue'],
    ['src/domain/a.ts', 'node:fs'],
    ['src/ui/A.vue', '@/stores/guide'],
    ['src/parts/A.vue', '@/map/GuideMap.vue'],
    ['src/features/search/A.vue', 'leaflet'],
    ['src/features/search/A.vue', '@/features/home/HomeView.vue'],
    ['src/features/search/a.ts', 'leaflet/dist/leaflet.css'],
    ['src/features/search/a.ts', 'pinyin-pro'],
    ['src/map/a.ts', '../domain/position'],
  ])('refuses in %s a late import of %s', async (file, imported) => {
    expect(await complaints(file, `void import('${imported}')\n`)).toHaveLength(1)
  })

  it.each([
    ['src/features/essays/A.vue', '@/map/GuideMap.vue'],
    ['src/features/essays/A.vue', './ReadingPanel.vue'],
    ['src/app/routes.ts', '@/features/home/HomeView.vue'],
    ['src/compiler/a.ts', 'pinyin-pro'],
  ])('allows in %s a late import of %s', async (file, imported) => {
    expect(await complaints(file, `void import('${imported}')\n`)).toEqual([])
  })

  it.each([
    ['src/map/a.ts', 'leaflet'],
    ['src/stores/a.ts', '@/platform/guideFiles'],
    ['src/features/search/a.ts', '@/parts/EntityLink.vue'],
    ['src/app/a.ts', '@/features/home/HomeView.vue'],
  ])('allows in %s an import of %s', async (file, imported) => {
    expect(await complaints(file, `export * from '${imported}'\n`)).toEqual([])
  })
})
