import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stylesOfParts } from '../../src/build/leafletStyles'

const whole = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8')

/** The classes of a style sheet. */
function classesOf(css: string): readonly string[] {
  return [...new Set([...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.((?:leaflet|lvml)[\w-]*)/g)].map(([, name = '']) => name))].sort()
}

describe('Leaflet’s styles in the build', () => {
  const kept = stylesOfParts(whole)

  it('are still there for panes, tiles, markers, paths and the scale', () => {
    for (const needed of ['leaflet-pane', 'leaflet-tile', 'leaflet-tile-loaded', 'leaflet-marker-icon', 'leaflet-interactive', 'leaflet-zoom-animated', 'leaflet-grab', 'leaflet-dragging', 'leaflet-control', 'leaflet-control-scale-line', 'leaflet-bottom', 'leaflet-touch-drag'])
      expect(classesOf(kept)).toContain(needed)
  })

  it('are not for what the guide never shows', () => {
    expect(classesOf(kept).filter(name => /popup|tooltip|layers|oldie|lvml|attribution/.test(name))).toEqual([])
    expect(classesOf(whole).filter(name => /popup|tooltip|layers|oldie|lvml|attribution/.test(name))).not.toEqual([])
  })

  it('need no picture, so that none has to be stored', () => {
    expect(kept).not.toContain('url(images/')
  })

  it('keep a selector whose neighbour is dropped', () => {
    expect(stylesOfParts('.leaflet-pane, .leaflet-popup-pane { z-index: 1 }')).toBe('.leaflet-pane { z-index: 1 }')
  })
})
