import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import stylistic from '@stylistic/eslint-plugin'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'

/** Which rooms of src a room may import from, besides itself. */
export const LAYERS = {
  'domain': [],
  'locales': ['domain'],
  'platform': ['domain'],
  'stores': ['domain', 'platform'],
  'ui': ['domain', 'locales'],
  'map': ['domain', 'locales', 'ui', 'platform'],
  'parts': ['domain', 'locales', 'platform', 'stores', 'ui'],
  'features': ['domain', 'locales', 'platform', 'stores', 'ui', 'map', 'parts'],
  'app': ['domain', 'locales', 'platform', 'stores', 'ui', 'parts', 'features'],
  'service-worker': ['domain'],
  'compiler': ['domain', 'pack'],
  'pack': ['domain'],
  'build': ['domain'],
  'prerender': ['domain', 'app'],
  'brand': ['domain', 'ui'],
}

/** Packages, and the rooms that may touch them. */
const PACKAGES = {
  'leaflet': ['map'],
  'supercluster': ['map'],
  'yaml': ['compiler', 'brand'],
  'protomaps-leaflet': ['map'],
  'pmtiles': ['pack', 'map', 'platform'],
  'pbf': ['pack'],
  'pinyin-pro': ['compiler'],
  '@mapbox/vector-tile': ['pack'],
}
const FRAMEWORK = ['vue', 'vue-router', 'pinia', '@vueuse/*', 'node:*', 'virtual:*']

/** Folder names directly under features: no feature imports another. */
const FEATURES = readdirSync(resolve(import.meta.dirname, 'src/features'))

function restrictions(layer) {
  const forbidden = Object.keys(LAYERS).filter(other => other !== layer && !LAYERS[layer].includes(other))
  const patterns = [
    { group: ['../*'], message: 'Import ./x inside a folder and @/folder/x across folders.' },
    ...forbidden.map(other => ({ group: [`@/${other}/**`], message: `${layer} may not import ${other}; see LAYERS in eslint.config.js.` })),
    ...Object.entries(PACKAGES)
      .filter(([, rooms]) => !rooms.includes(layer))
      .map(([name, rooms]) => ({ group: [name, `${name}/*`], message: `Only ${rooms.join(', ')} may touch ${name}.` })),
  ]
  return layer === 'domain' ? [...patterns, { group: FRAMEWORK, message: 'domain is pure TypeScript.' }] : patterns
}

function featureRestrictions(feature) {
  const others = FEATURES.filter(other => other !== feature)
  return [...restrictions('features'), ...others.map(other => ({ group: [`@/features/${other}/**`], message: 'No feature imports a feature.' }))]
}

/** The rule for imports does not see `import('…')`: the same patterns, each for the start or the whole of what is imported so. */
function lateImport(pattern) {
  const start = pattern.replace(/\*+$/, '')
  const escaped = start.replace(/[^a-z0-9]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `ImportExpression[source.value=/^${escaped}${start === pattern ? '$' : ''}/]`
}

function rulesOf(patterns) {
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...patterns.map(({ group, message }) => ({ selector: group.map(lateImport).join(', '), message }))],
  }
}

export default defineConfigWithVueTs(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'public/**'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.strict,
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: false, braceStyle: 'stroustrup', arrowParens: false }),
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@stylistic/quote-props': ['error', 'consistent-as-needed'],
      '@stylistic/max-statements-per-line': ['error', { max: 2 }],
      '@stylistic/multiline-ternary': 'off',
      '@stylistic/operator-linebreak': ['error', 'before'],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  ...Object.keys(LAYERS).map(layer => ({
    files: [`src/${layer}/**/*.{ts,vue}`],
    rules: rulesOf(restrictions(layer)),
  })),
  ...FEATURES.map(feature => ({
    files: [`src/features/${feature}/**/*.{ts,vue}`],
    rules: rulesOf(featureRestrictions(feature)),
  })),
  {
    // The one place where the type system cannot follow: what vite-ssg hands back to its own hook.
    files: ['vite.config.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
)
