import type { DayMapGround } from '@/domain/exchange/dayMap'

const accuracyNote = { zh: '示意', en: 'schematic' }

/** A base map of one river, one road, one railway, two hills, a town and a station. */
export const GROUND: DayMapGround = {
  basemap: {
    lines: [
      { id: 'mishui', kind: 'river', name: { zh: '洣水', en: 'Mi River' }, accuracy: 500, accuracyNote, points: [[112.7, 27.0], [112.85, 27.1], [113.0, 27.12], [113.3, 27.2]] },
      { id: 's314', kind: 'road', name: null, accuracy: 500, accuracyNote, points: [[112.8, 27.25], [112.9, 27.15], [112.95, 27.1]] },
      { id: 'g4', kind: 'motorway', name: null, accuracy: 500, accuracyNote, points: [[112.9, 27.4], [112.9, 26.9]] },
      { id: 'rail', kind: 'railway', name: null, accuracy: 500, accuracyNote, points: [[112.85, 27.4], [112.85, 26.9]] },
    ],
    hills: [{ at: [112.95, 27.2], rank: 3 }, { at: [112.88, 27.12], rank: 2 }],
    bounds: { south: 26.5, west: 112.3, north: 27.7, east: 113.6 },
    county: { south: 26.8, west: 112.7, north: 27.4, east: 113.3 },
  },
  names: [
    { id: 'chengguan', kind: 'seat', names: { zh: '县城', pinyin: null, en: 'County seat' }, at: { lat: 27.16, lng: 112.93 }, accuracy: 300, approximate: false, rank: 1, note: null },
    { id: 'hengshan-xi', kind: 'station', names: { zh: '衡山西站', pinyin: null, en: 'Hengshan West' }, at: { lat: 27.2521, lng: 112.8035 }, accuracy: 100, approximate: false, rank: 3, note: null },
  ],
}
