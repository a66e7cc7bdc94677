import { createPinia } from 'pinia'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { makeHead } from '@/app/heads'
import { paramsOf, prepareRoute } from '@/app/prepareRoute'
import { pagesOf, routes } from '@/app/routes'
import { localeOf, localise } from '@/domain/address'
import { LOCALES } from '@/domain/locale'
import { useGuideStore } from '@/stores/guide'

const FILE = 'structured-data.ts'

/** The JSON-LD of every prerendered page, in both languages. */
async function structuredData(): Promise<readonly { readonly path: string, readonly data: Readonly<Record<string, unknown>> }[]> {
  const guide = useGuideStore(createPinia())
  await guide.loadIndex()
  const router = createRouter({ history: createMemoryHistory(), routes: routes.map(({ path, meta = {} }) => ({ path, meta, component: {} })) })
  const all = []
  for (const path of pagesOf(guide).flatMap(page => LOCALES.map(locale => localise(page, locale)))) {
    const route = router.resolve(path)
    await prepareRoute(route, guide)
    const locale = localeOf(path)
    const { jsonLd } = makeHead(route.meta.head ?? 'notFound', { guide, params: paramsOf(route), locale, url: to => `https://example.org${localise(to, locale)}` })
    all.push(...jsonLd.map(data => ({ path, data })))
  }
  return all
}

/** What the types of schema.org's vocabulary say against these things: a type, a property or a value that the vocabulary does not have. */
function faultsOf(things: readonly object[]): readonly string[] {
  const text = [
    'import type { Thing, WithContext } from \'schema-dts\'',
    ...things.map((thing, at) => `export const thing${at}: WithContext<Extract<Thing, object>> = ${JSON.stringify(thing)}`),
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  }
  const host = ts.createCompilerHost(options)
  const readFile = host.getSourceFile.bind(host)
  host.fileExists = file => file === FILE || ts.sys.fileExists(file)
  host.getSourceFile = (file, ...rest) => file === FILE ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : readFile(file, ...rest)
  return ts.getPreEmitDiagnostics(ts.createProgram([FILE], options, host)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

it('every page describes itself in the vocabulary of schema.org', async () => {
  const all = await structuredData()
  expect(new Set(all.map(({ data }) => data['@type']))).toEqual(new Set(['WebSite', 'Article', 'TouristAttraction', 'Place', 'Menu', 'MenuItem', 'Thing', 'Person', 'TouristTrip']))
  expect(faultsOf(all.map(({ data }) => data))).toEqual([])
}, 120_000)

it('a property, a type or an item that the vocabulary does not have is noticed', () => {
  expect(faultsOf([
    { '@context': 'https://schema.org', '@type': 'MenuItem', 'hotness': 3 },
    { '@context': 'https://schema.org', '@type': 'MenuDish', 'name': '土头碗' },
    { '@context': 'https://schema.org', '@type': 'Menu', 'hasMenuItem': [{ '@type': 'Place', 'name': '吴集' }] },
  ])).toHaveLength(3)
}, 60_000)
