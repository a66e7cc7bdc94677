import { resolve } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { codeWithStyles } from '@/build/codeWithStyles'

/** What is built from an entry of this code. */
async function built(code: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../..'),
    build: { write: false, modulePreload: { polyfill: false }, rolldownOptions: { input: 'virtual:entry' } },
    plugins: [
      codeWithStyles(),
      {
        name: 'entry',
        resolveId: id => id.startsWith('virtual:') ? `\0${id}` : undefined,
        load: id => id === '\0virtual:entry' ? code : id === '\0virtual:late' ? 'import "./src/ui/styles/fonts.css"; export const late = 1' : undefined,
      },
    ],
  })
  const outputs = Array.isArray(result) ? result.flatMap(({ output }) => output) : 'output' in result ? result.output : []
  return outputs.flatMap(output => output.type === 'chunk' ? output.code : []).join('\n')
}

it('lets late code come with its styles by our own helper', async () => {
  const code = await built('import("virtual:late").then(({ late }) => console.log(late))')
  expect(code).toContain('no styles: ')
  expect(code).not.toContain('Unable to preload CSS')
})

it('fails where nothing asks for the helper, as when Vite has renamed it', async () => {
  await expect(built('console.log(1)')).rejects.toThrow('which helper loads styles now')
})
