import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).filter(message => message.ruleId === 'no-restricted-imports').map(message => message.message)
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
    ['src/map/a.ts', 'leaflet'],
    ['src/stores/a.ts', '@/platform/guideFiles'],
    ['src/features/search/a.ts', '@/parts/EntityLink.vue'],
    ['src/app/a.ts', '@/features/home/HomeView.vue'],
  ])('allows in %s an import of %s', async (file, imported) => {
    expect(await complaints(file, `export * from '${imported}'\n`)).toEqual([])
  })
})
