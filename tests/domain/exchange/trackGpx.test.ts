import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTrackFile } from '@/domain/exchange/importTrack'
import { writeTrackGpx } from '@/domain/exchange/trackGpx'
import { climbOf } from '@/domain/track/climb'
import { heightsAlong, trackLine } from '@/domain/track/track'
import recorded from '../../fixtures/hike/recorded-walk.json'
import { readXml } from './xmlForTests'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/exchange/${name}`, import.meta.url), 'utf8')

describe('a track', () => {
  it('comes back from its own file with times and heights', () => {
    const point = fc.record({
      at: fc.record({ lat: fc.double({ min: 26, max: 28, noNaN: true }), lng: fc.double({ min: 112, max: 114, noNaN: true }) }),
      height: fc.option(fc.integer({ min: 1, max: 900 })),
      time: fc.option(fc.integer({ min: 0, max: 1_900_000_000 }).map(seconds => seconds * 1000)),
    })
    const runs = fc.array(fc.array(point, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 })
    fc.assert(fc.property(fc.string({ maxLength: 20 }), runs, (name, runs) => {
      const read = readTrackFile(writeTrackGpx({ name, runs }, [], 'x'), readXml)
      const found = 'tracks' in read ? read.tracks[0]?.runs : undefined
      expect(found?.map(run => run.map(({ height, time }) => ({ height, time })))).toEqual(runs.map(run => run.map(({ height, time }) => ({ height, time }))))
      found?.flat().forEach(({ at }, index) => {
        expect(at.lat).toBeCloseTo(runs.flat()[index]?.at.lat ?? Number.NaN, 5)
        expect(at.lng).toBeCloseTo(runs.flat()[index]?.at.lng ?? Number.NaN, 5)
      })
    }))
  })

  it('carries the passages of its waypoints as descriptions, before the track as the schema wants', () => {
    const gpx = writeTrackGpx({ name: '上山', runs: [[{ at: { lat: 27, lng: 113 }, height: 5, time: 0 }]] }, [{ name: '石阶', at: { lat: 27.1, lng: 113 }, text: '“台阶”<何>' }], '自测')
    expect(gpx).toContain('<trkpt lat="27.000000" lon="113.000000"><ele>5.0</ele>\n<time>1970-01-01T00:00:00.000Z</time>')
    expect(gpx.indexOf('<wpt')).toBeLessThan(gpx.indexOf('<trk>'))
    expect(gpx).toContain('&lt;何&gt;')
  })
})

describe('a file of another program', () => {
  it('gives its track: times and heights as they are, points without a place left out', () => {
    const read = readTrackFile(fixture('phone-track.gpx'), readXml)
    const [track] = 'tracks' in read ? read.tracks : []
    expect(track?.name).toBe('爬山 & 看花')
    expect(track?.dropped).toBe(1)
    expect(track?.runs.map(run => run.map(({ height }) => height))).toEqual([[312.5, 330.2, null, 401], [455, 520]])
    expect(track?.runs[0]?.[1]?.time).toBe(Date.UTC(2023, 3, 15, 0, 34, 10))
    const line = trackLine(track ?? { runs: [] })
    expect(line.length).toBeGreaterThan(1100)
    expect(line.length).toBeLessThan(1400)
    expect(climbOf(heightsAlong(line, (track?.runs ?? []).flat().map(({ height }) => height)))?.up).toBeGreaterThan(180)
  })

  // As a real one looks that GPSBabel wrote from a hand-held receiver: GPX 1.0, an empty track first, no times.
  it('that records a real walk is read whole', () => {
    const points = recorded.points.map(([lat, lng, height]) => `<trkpt lat="${lat?.toFixed(9)}" lon="${lng?.toFixed(9)}">\n  <ele>${height?.toFixed(6)}</ele>\n</trkpt>`)
    const read = readTrackFile(`<?xml version="1.0" encoding="UTF-8"?>
<gpx
  version="1.0"
  creator="GPSBabel - http://www.gpsbabel.org"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns="http://www.topografix.com/GPX/1/0"
  xsi:schemaLocation="http://www.topografix.com/GPX/1/0 http://www.topografix.com/GPX/1/0/gpx.xsd">
<time>2010-10-04T05:13:19Z</time>
<bounds minlat="45.367775448" minlon="14.003989119" maxlat="45.463080872" maxlon="14.167956915"/>
<wpt lat="45.380593557" lon="14.144484317">
  <name>001</name>
  <cmt>02-OCT-10 16:01:13</cmt>
  <desc>02-OCT-10 16:01:13</desc>
  <sym>Flag, Blue</sym>
</wpt>
<trk>
  <name>03-OCT-10</name>
<trkseg>
</trkseg>
</trk>
<trk>
  <name>03-OCT-10 #2</name>
<number>1</number>
<trkseg>
${points.join('\n')}
</trkseg>
</trk>
</gpx>
`, readXml)
    const tracks = 'tracks' in read ? read.tracks : []
    expect(tracks.map(({ name }) => name)).toEqual(['03-OCT-10 #2'])
    expect(tracks[0]?.runs.map(run => run.map(({ at, height, time }) => [at.lat, at.lng, height, time]))).toEqual([recorded.points.map(point => [...point, null])])
  })

  it('of any spelling of GPX gives its tracks, or its routes where there are none', () => {
    expect(readTrackFile(fixture('sloppy.gpx'), readXml)).toMatchObject({ tracks: [{ name: '轨迹', runs: [[{}, {}], [{}]] }] })
    const route = '<gpx><rte><name>r</name><rtept lat="27" lon="113"/><rtept lat="27.1" lon="113"/></rte></gpx>'
    expect(readTrackFile(route, readXml)).toMatchObject({ tracks: [{ name: 'r', runs: [[{}, {}]] }] })
  })

  it.each([
    ['', 'empty'],
    ['PK\u0003\u0004', 'zipped'],
    ['{"type":"FeatureCollection"}', 'unknown-format'],
    ['<kml/>', 'unknown-format'],
    ['<gpx><trk>', 'malformed'],
    ['<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', 'forbidden'],
    ['<gpx><wpt lat="27" lon="113"/></gpx>', 'nothing-found'],
    ['<gpx><trk><trkseg><trkpt lat="27" lon="113"/></trkseg></trk></gpx>', 'nothing-found'],
  ])('%s is refused', (text, problem) => {
    expect(readTrackFile(text, readXml)).toEqual({ problem })
  })

  it('with more points than a phone should hold is refused', () => {
    const point = '<trkpt lat="27" lon="113"/>'
    expect(readTrackFile(`<gpx><trk><trkseg>${point.repeat(50_001)}</trkseg></trk></gpx>`, readXml)).toEqual({ problem: 'too-many-track-points' })
  })

  it('that is all tags is refused before it is parsed', () => {
    expect(readTrackFile(`<gpx>${'<a/>'.repeat(400_000)}</gpx>`, () => 'malformed')).toEqual({ problem: 'too-many-elements' })
  })

  it('has nothing parsed that is not of its track', () => {
    let given = ''
    const read = readTrackFile(`<gpx>${'<wpt lat="27" lon="113"/>'.repeat(2)}<trk><trkseg>${'<trkpt lat="27" lon="113"><ele>1</ele><extensions><a:hr>9</a:hr></extensions></trkpt>'.repeat(2)}</trkseg></trk></gpx>`, (xml) => {
      given = xml
      return readXml(xml)
    })
    expect(given).not.toMatch(/hr|wpt/)
    expect('tracks' in read && read.tracks[0]?.runs.flat().map(({ height }) => height)).toEqual([1, 1])
  })

  it('with heights that are nought throughout has none', () => {
    const read = readTrackFile('<gpx><trk><trkseg><trkpt lat="27" lon="113"><ele>0</ele></trkpt><trkpt lat="27.1" lon="113"><ele>0.0</ele></trkpt></trkseg></trk></gpx>', readXml)
    expect('tracks' in read && read.tracks[0]?.runs.flat().map(({ height }) => height)).toEqual([null, null])
  })
})
