import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

const alias = { '@': resolve(import.meta.dirname, 'src') }

const LONG = ['tests/e2e/{faults,dataSafety,mapPack,mapPackChoice,subPath}.e2e.ts']

/** The files that take longest begin first: one that began last would run on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: (typeof files)[number]): boolean => /e2e\/(?:axe|everyPage|ties|read|updates|offline|engines)/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // The usual number leaves a core for watching; on a machine of two that is half of it. Browsers wait a lot: end to end it is three.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', globalSetup: 'tests/fixtures/compileGuide.ts', setupFiles: 'tests/seeded.ts', include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.dom.test.ts'], environment: 'node', isolate: false, testTimeout: 30_000 },
      },
      {
        plugins: [vue()],
        resolve: { alias: { ...alias, ...Object.fromEntries(['guide', 'licences'].map(name => [`virtual:${name}`, resolve(import.meta.dirname, `tests/fixtures/virtual-${name}.ts`)])) } },
        test: { name: 'dom', globalSetup: 'tests/fixtures/compileGuide.ts', setupFiles: 'tests/seeded.ts', include: ['tests/**/*.dom.test.ts'], environment: 'happy-dom', testTimeout: 30_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          // What takes minutes is proved apart, by `npm run proof`.
          exclude: LONG,
          globalSetup: 'tests/e2e/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What takes minutes: `npm run proof`.
        resolve: { alias },
        test: {
          name: 'proof',
          include: ['tests/proof/**/*.proof.ts', ...LONG, 'tests/e2e/{everyPage,offline}.e2e.ts'],
          // What the test command only takes a slice of.
          env: { EVERYTHING: 'yes' },
          globalSetup: 'tests/e2e/global-setup.ts',
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
