import type { Plugin } from 'vite'
import postcss from 'postcss'

/** What Leaflet's styles are for and the guide never shows: `src/map/leafletParts.js` leaves out the code of the same. */
const LACKS = /\.(?:leaflet-(?:popup|tooltip|bar|control-(?:layers|zoom|attribution)|attribution|oldie|vml|div-icon|default-icon|image-layer|marker-shadow|shadow-pane|zoom-box|crosshair)|lvml)/

/** Leaflet's `css` without the rules that are only for what the guide lacks. */
export function stylesOfParts(css: string): string {
  const root = postcss.parse(css)
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(selector => !LACKS.test(selector))
    if (kept.length === 0)
      rule.remove()
    else
      rule.selectors = kept
  })
  return root.toString()
}

/** Leave out of the build what Leaflet has styles for and the guide never shows. */
export function leafletStyles(): Plugin {
  return {
    name: 'leaflet-styles',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /leaflet[\\/]dist[\\/]leaflet\.css$/ },
      handler: css => ({ code: stylesOfParts(css), map: null }),
    },
  }
}
