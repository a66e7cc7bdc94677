import type { PackNames } from '@/pack/namedFeatures'
import type { Content } from './content'
import type { Candidate, PackFinding } from './packCandidates'
import type { ProposedPosition } from './positionPatch'
import { roundLength } from '@/domain/distance'
import { describeSubject, describeWay, length } from './findingText'
import { locatedSubjects } from './locatedSubjects'
import { comparePack } from './packCandidates'
import { patchOf } from './proposalPatch'

/** Metres that a spot of each layer is taken to be good for: the middle of a town, the door of a temple. */
const ACCURACY: Readonly<Record<string, number>> = { places: 500, pois: 100, buildings: 100 }
const OTHERWISE = 300

/** What a pack knows better, in lines for the editor, with a patch at the end that changes nothing until it is accepted. */
export function reviewPack(content: Content, { features, date }: PackNames): readonly string[] {
  const subjects = locatedSubjects(content)
  const findings = comparePack(subjects, features)
  const proposals = findings.flatMap(finding => propose(finding, date))
  const patch = patchOf(content, proposals, { id: 'osm', title: `OpenStreetMap${date === null ? '' : `（${date}）`}`, url: 'https://www.openstreetmap.org/copyright', date })
  return [
    ...findings.flatMap(describe),
    `${features.length} names in the pack; ${findings.filter(({ candidates }) => candidates.length > 0).length} of ${subjects.length} places and waymarks have a candidate, ${findings.filter(({ beyond }) => beyond).length} only beyond their doubt.`,
    ...patch.byHand,
    ...patch.text === ''
      ? ['Nothing to accept.']
      : [
          '',
          `${proposals.length} of them would be known better. Look at each on a map first, and carry over what the present method or note says and still holds.`,
          'To accept: save the patch below, delete what you do not want, and run "git apply FILE".',
          'What is taken from OpenStreetMap stays under its licence, the ODbL: say so in the LICENSE.md of the content.',
          '',
          patch.text,
        ],
  ]
}

function describe({ subject, candidates, beyond }: PackFinding): readonly string[] {
  const found = beyond ? [beyond] : candidates
  return found.map((candidate, nth) => {
    const { feature: { name, layer, kind, at } } = candidate
    const where = subject.at ? describeWay(subject.at, at) : `at ${at.lat.toFixed(5)}, ${at.lng.toFixed(5)}`
    const remark = beyond ? ', beyond the doubt' : candidate.isSameName ? '' : ', not quite the same name'
    return `${nth === 0 ? `${describeSubject(subject)}, pack has` : '  and'} ${word(layer)}=${kind} ${name} ${where}${remark}`
  })
}

function propose({ subject, candidates }: PackFinding, date: string | null): readonly ProposedPosition[] {
  const [first, second] = candidates
  // Of an unknown place nothing says which of several it is; a river has no one spot.
  if (!first?.isSameName || subject.type === 'line' || (subject.at === null && second?.isSameName))
    return []
  const accuracy = accuracyOf(first)
  if (subject.doubt !== null && accuracy >= subject.doubt)
    return []
  const { name, layer, kind, at } = first.feature
  const day = date === null ? { zh: '', en: '' } : { zh: `（${date}）`, en: ` of ${date}` }
  return [{
    subject,
    at,
    accuracy,
    method: {
      zh: `取自 OpenStreetMap${day.zh}里的 ${word(layer)}=${kind}“${name}”${subject.doubt === null ? '' : `，在原先的 ±${inChinese(subject.doubt)}之内`}。`,
      en: `Taken from ${word(layer)}=${kind} “${name}” in OpenStreetMap${day.en}${subject.doubt === null ? '' : `, within the ±${length(subject.doubt)} known before`}.`,
    },
    sources: ['osm', ...subject.sources.filter(id => id !== 'osm')],
  }]
}

function accuracyOf({ feature: { layer } }: Candidate): number {
  return ACCURACY[layer] ?? OTHERWISE
}

function inChinese(metres: number): string {
  const { amount, unit } = roundLength(metres)
  return `${amount} ${unit === 'km' ? '公里' : '米'}`
}

function word(layer: string): string {
  return layer.replace(/s$/u, '')
}
