import type { Edit } from './tinyGuide'
import { describe, expect, it } from 'vitest'
import { compileGuide } from '@/compiler/compileGuide'
import { edited, problemsOf } from './tinyGuide'

const NAME = 'hikes/shang-shan.yaml'
const HIKE = `names: { zh: 上山, pinyin: Shàng shān, en: Uphill }
summary: { zh: 走一走, en: A walk }
essay: shan-xing
summit: yunfeng-an
places: [shiqiao]
season:
  - { text: { zh: 春天, en: In spring }, basis: essay, essay: shan-xing }
rules:
  - { text: { zh: 慢走, en: Go slowly }, basis: source, sources: [book] }
approaches:
  - from: { zh: 从石桥, en: From Shiqiao }
    searchFor: 石桥
    fact: { text: { zh: 沿河走, en: Along the river }, basis: source, sources: [map] }
unknowns: [length, time]
story:
  - type: waypoint
    id: qiao
    label: { zh: 过桥, en: Over the bridge }
    exact: 过石桥
  - type: waypoint
    id: an
    label: { zh: 听钟, en: The bell }
    exact: 云峰庵
    from: 他说山上
    until: 庵里的钟
    whole: false
    at: { type: summit }
  - type: backstory
    id: wu-fan
    label: { zh: 午饭, en: Lunch }
    paragraphs: [{ exact: 午饭 }]
    elsewhere: [shiqiao]
    remarks:
      - { text: { zh: 有人不信, en: Some doubt it }, basis: tradition, sources: [book] }
`
const WITH_TRACK = `${HIKE}track:
  file: shang-shan.gpx
  licence: { zh: CC0, en: CC0 }
  method: { zh: 走了一遍, en: Walked once }
  sources: [map]
`
const TRACK = 'hikes/shang-shan.gpx'
const at = (lat: number, lng: number, height?: number): string => `<trkpt lat="${lat}" lon="${lng}">${height === undefined ? '' : `<ele>${height}</ele>`}</trkpt>`
const gpx = (...tracks: readonly string[]): string =>
  `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x">${tracks.map(points => `<trk><trkseg>${points}</trkseg></trk>`).join('')}</gpx>`
const UPHILL = gpx(at(27.05, 113.05, 100) + at(27.059, 113.05, 160) + at(27.059, 113.06, 157) + at(27.068, 113.06, 220))

function compiled(...edits: readonly Edit[]) {
  const { guide, problems } = compileGuide(edited(...edits))
  expect(problems).toEqual([])
  return guide?.hikes[0]
}

describe('a hike', () => {
  it('stands in the index with what lists and places need, and no more', () => {
    expect(compileGuide(edited([NAME, HIKE])).guide?.index.hikes).toEqual([{
      id: 'shang-shan',
      names: { zh: '上山', pinyin: 'Shàng shān', en: 'Uphill' },
      summary: { zh: '走一走', en: 'A walk' },
      essay: 'shan-xing',
      summit: 'yunfeng-an',
      places: ['yunfeng-an', 'shiqiao'],
      waypoints: 2,
    }])
  })

  it('quotes whole sentences, or only the words asked for, and marks the words that name the spot', () => {
    const [first, second] = compiled([NAME, HIKE])?.story ?? []
    expect(first).toMatchObject({ type: 'waypoint', number: 1, place: { type: 'unknown' }, passage: { paragraph: 1, text: '清早过石桥，桥下泚水轻缓。', errata: [{ start: 8, end: 10, correction: '洣水' }] }, mark: { start: 2, end: 5 } })
    expect(second).toMatchObject({ type: 'waypoint', number: 2, place: { type: 'summit' }, passage: { text: '他说山上有座云峰庵；庵里的钟' }, mark: { start: 6, end: 9 } })
  })

  it('reads the whole paragraphs of a backstory, with what stands elsewhere and what is doubted', () => {
    expect(compiled([NAME, HIKE])?.story[2]).toMatchObject({
      type: 'backstory',
      passages: [{ paragraph: 2, text: '午饭在石桥镇吃，石桥豆腐配米酒。“空山新雨后”，正是好时候！' }],
      elsewhere: ['shiqiao'],
      remarks: [{ basis: 'tradition', sources: ['book'], essay: null, asOf: null }],
    })
  })

  it('brings its sources along', () => {
    expect(Object.keys(compiled([NAME, HIKE])?.sources ?? {})).toEqual(['book', 'map'])
  })

  it('has no track, and neither length nor climb, unless a file gives one', () => {
    expect(compiled([NAME, HIKE])?.track).toBeNull()
  })
})

describe('the track of a hike', () => {
  it('is measured, small wavering of its heights left out', () => {
    const track = compiled([NAME, WITH_TRACK], [TRACK, UPHILL])?.track
    // 0.009° of latitude twice, 0.01° of longitude at 27° once.
    expect(track?.length).toBeGreaterThan(2980)
    expect(track?.length).toBeLessThan(3000)
    expect(track?.climb).toEqual({ up: 120, down: 0 })
    expect(track?.points).toHaveLength(4)
  })

  it('has no climb where one height is missing', () => {
    expect(compiled([NAME, WITH_TRACK], [TRACK, UPHILL.replace('<ele>157</ele>', '')])?.track?.climb).toBeNull()
  })

  it('carries a waypoint that stands some metres along it', () => {
    const along = WITH_TRACK.replace('exact: 过石桥', 'exact: 过石桥\n    at: { type: along, metres: 500 }')
    const place = compiled([NAME, along], [TRACK, UPHILL])?.story[0]
    expect(place).toMatchObject({ place: { type: 'along', metres: 500, at: { lng: 113.05 } } })
    expect(place?.type === 'waypoint' && place.place.type === 'along' && place.place.at.lat).toBeCloseTo(27.0545, 4)
  })

  it('may be a line of GeoJSON as well', () => {
    const json = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[113.05, 27.05, 10], [113.05, 27.059, 20]] } }] })
    const track = compiled([NAME, WITH_TRACK.replace('.gpx', '.geojson')], ['hikes/shang-shan.geojson', json])?.track
    expect(track?.points).toEqual([[113.05, 27.05, 10], [113.05, 27.059, 20]])
  })

  it('may be a line of GeoJSON in several parts, as of a receiver that paused', () => {
    const json = JSON.stringify({ type: 'MultiLineString', coordinates: [[[113.05, 27.05], [113.05, 27.059]], [[113.05, 27.06], [113.05, 27.061]]] })
    const track = compiled([NAME, WITH_TRACK.replace('.gpx', '.geojson')], ['hikes/shang-shan.geojson', json])?.track
    expect(track?.points.map(([, lat]) => lat)).toEqual([27.05, 27.059, 27.06, 27.061])
  })

  it.each([
    ['no track', gpx(), 'holds no track'],
    ['two tracks', gpx(at(27.05, 113.05), at(27.05, 113.06)), 'holds 2 tracks; keep the one that is the way'],
    ['one point', gpx(at(27.05, 113.05)), 'has fewer than two points'],
    ['a point without a position', gpx(`${at(27.05, 113.05)}<trkpt lon="113.05"/>`), 'point 2 has no position'],
    ['a point with half a position', gpx(`${at(27.05, 113.05)}<trkpt lat="" lon="113.05"/>`), 'point 2 has no position'],
    ['a point with words for a position', gpx(`${at(27.05, 113.05)}<trkpt lat="27.05N" lon="113.05"/>`), 'point 2 has no position'],
    ['a point off the map', gpx(at(27.05, 113.05) + at(28, 113.05)), 'leaves the map at point 2, 28, 113.05'],
    ['a route', gpx().replace('</gpx>', '<rte><rtept lat="27.05" lon="113.05"/></rte></gpx>'), 'holds a route, which is a plan, and no track, which somebody walked'],
    ['something else than XML', '{}', 'is not well-formed XML'],
    ['a document type', UPHILL.replace('<gpx', '<!DOCTYPE gpx><gpx'), 'must not have a document type'],
  ])('is refused with %s', (_, text, problem) => {
    expect(problemsOf(edited([NAME, WITH_TRACK], [TRACK, text]))).toEqual([`data/hikes/shang-shan.gpx:1 ${problem}`])
  })
})

describe('a hike is refused with', () => {
  const path = `data/${NAME}`
  it.each([
    ['an essay or places that are none', [['essay: shan-xing\nsummit', 'essay: shang-shan\nsummit'], ['summit: yunfeng-an', 'summit: mijiu'], ['places: [shiqiao]', 'places: [muqiao]']], [
      `${path}:3 essay: there is no essay shang-shan`,
      `${path}:4 summit: mijiu is not a place`,
      `${path}:5 places[0]: there is no place muqiao`,
    ]],
    ['quotes that name no single stretch', [['exact: 过石桥', 'exact: 过木桥'], ['exact: 午饭', 'exact: 石桥']], [
      `${path}:19 story[0].exact: "过木桥" stands 0 times in shan-xing, not once`,
      `${path}:31 story[2].paragraphs[0].exact: "石桥" stands 4 times in shan-xing, not once`,
    ]],
    ['ends of a passage that are not around its quote', [['from: 他说山上', 'from: 庵里'], ['until: 庵里的钟', 'until: 清早']], [
      `${path}:24 story[1].from: "庵里" must stand once in paragraph 1 of shan-xing, and not after the quote`,
      `${path}:25 story[1].until: "清早" must stand once in paragraph 1 of shan-xing, and not before the quote`,
    ]],
    ['items out of order', [['exact: 过石桥', 'exact: 米酒']], [
      `${path}:20 story[1]: stands in the essay before the item above it`,
    ]],
    ['an id used twice', [['id: an\n', 'id: qiao\n']], [
      `${path}:21 story[1].id: the id qiao is used already`,
    ]],
    ['a place elsewhere that the paragraphs do not mention', [['elsewhere: [shiqiao]', 'elsewhere: [mishui]']], [
      `${path}:32 story[2].elsewhere[0]: mishui is not mentioned in these paragraphs`,
    ]],
    ['statements that rest on nothing', [['basis: source, sources: [book]', 'basis: source'], ['basis: essay, essay: shan-xing', 'basis: essay'], ['basis: tradition, sources: [book]', 'basis: tradition, sources: [tale]']], [
      `${path}:7 season[0].essay: a fact from an essay must name the essay`,
      `${path}:9 rules[0].sources: a fact needs a source`,
      `${path}:34 story[2].remarks[0].sources[0]: there is no source tale in sources.yaml`,
    ]],
    ['a waypoint along a track that is not there', [['{ type: summit }', '{ type: along, metres: 20 }']], [
      `${path}:27 story[1].at: stands along a track, and there is none`,
    ]],
    ['a spot off the map and without a source', [['{ type: summit }', '{ type: spot, lat: 28, lng: 113.05, accuracy: 10, method: { zh: 测, en: taken }, sources: [] }']], [
      `${path}:27 story[1].at: lies outside the map`,
      `${path}:27 story[1].at.sources: a position needs a source`,
    ]],
    ['a story without a waypoint', [[/story:[\s\S]*$/u.exec(HIKE)?.[0] ?? '', 'story: []\n']], [
      `${path}:15 story: must have at least one waypoint`,
    ]],
    ['unknown keys and unknowns', [['unknowns: [length, time]', 'unknowns: [length, weather]\nheight: 800']], [
      `${path}:14 unknowns[1]: must be one of length, climb, height, time, trailhead, signal, water, rescue, not "weather"`,
      `${path}:15 height: nothing of this name belongs here`,
    ]],
  ] as const)('%s', (_, changes, problems) => {
    expect(problemsOf(edited([NAME, HIKE], ...changes.map(([from, to]) => [NAME, from, to] as const)))).toEqual(problems)
  })

  it('a track file that is not there, or beyond the end of which a waypoint stands', () => {
    expect(problemsOf(edited([NAME, WITH_TRACK]))).toEqual([`${path}:36 track.file: there is no file hikes/shang-shan.gpx`])
    const far = WITH_TRACK.replace('{ type: summit }', '{ type: along, metres: 9000 }')
    expect(problemsOf(edited([NAME, far], [TRACK, UPHILL]))).toEqual([expect.stringMatching(/:27 story\[1\]\.at\.metres: the track is only 29\d\d metres long$/u)])
  })

  it('a track that no hike names', () => {
    expect(problemsOf(edited([NAME, HIKE], [TRACK, UPHILL]))).toEqual(['data/hikes/shang-shan.gpx:1 no hike names this track'])
  })
})
