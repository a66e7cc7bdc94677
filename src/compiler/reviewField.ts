import type { NamedCheck } from '@/domain/fieldCheckFile'
import type { Content } from './content'
import type { LocatedSubject } from './locatedSubjects'
import type { ProposedPosition } from './positionPatch'
import { chinaDate } from '@/domain/chinaTime'
import { distanceMetres } from '@/domain/distance'
import { lineOf } from './contentLines'
import { describeSubject, describeWay } from './findingText'
import { locatedSubjects } from './locatedSubjects'
import { patchOf } from './proposalPatch'

/** Visitors' field checks beside the present positions, in lines for the editor, with a patch at the end. */
export function reviewField(content: Content, checks: readonly NamedCheck[]): readonly string[] {
  const subjects = new Map(locatedSubjects(content).filter(({ type }) => type !== 'waymark').map(subject => [subject.id, subject]))
  const sorted = [...checks].sort((a, b) => a.check.accuracy - b.check.accuracy)
  const proposals = new Map<string, ProposedPosition>()
  for (const { check } of sorted) {
    const subject = check.subject.type === 'place' ? subjects.get(check.subject.id) : undefined
    if (subject && subject.type !== 'line' && !proposals.has(subject.id) && wholeMetres(check.accuracy) < (subject.doubt ?? Infinity))
      proposals.set(subject.id, propose(subject, check))
  }
  const days = checks.map(({ check }) => chinaDate(check.takenAt)).sort()
  const patch = patchOf(content, [...proposals.values()], { id: 'field-check', title: '访客到场核对', url: null, date: days.at(-1) ?? null })
  return [
    ...sorted.map(({ check, name }) => `${describePresent(content, subjects, { check, name })}; measured ${describeMeasure(check)}${describeApart(subjects, check)}`),
    checks.length === 1 ? '1 field check' : `${checks.length} field checks`,
    ...patch.byHand,
    ...patch.text === ''
      ? ['Nothing to accept.']
      : ['', 'To accept: save the patch below, delete what you do not want, and run "git apply FILE".', '', patch.text],
  ]
}

function describePresent({ entities, hikes }: Content, subjects: ReadonlyMap<string, LocatedSubject>, { check: { subject }, name }: NamedCheck): string {
  if (subject.type === 'place') {
    const known = subjects.get(subject.id)
    if (known)
      return describeSubject(known)
    const place = entities.find(({ id, type }) => type === 'place' && id === subject.id)
    return place ? `${place.file.path}:${lineOf(place.file, ['position'])} ${place.value.names.zh}: listed without a spot on purpose` : `${name} (${subject.id}): the guide has no such place`
  }
  const hike = hikes.find(({ id }) => id === subject.hike)
  const nth = hike?.value.story.findIndex(({ id }) => id === subject.waypoint) ?? -1
  const item = hike?.value.story[nth]
  if (!hike || item?.type !== 'waypoint')
    return `${name} (${subject.hike}, ${subject.waypoint}): the guide has no such waypoint`
  const at = item.at.type === 'spot' ? `spot ±${item.at.accuracy} m at ${item.at.lat}, ${item.at.lng}` : item.at.type === 'unknown' ? 'position unknown' : item.at.type
  return `${hike.file.path}:${lineOf(hike.file, ['story', nth])} ${item.label.zh}: ${at}`
}

function describeMeasure({ at, accuracy, fixes, takenAt }: NamedCheck['check']): string {
  return `${at.lat.toFixed(5)}, ${at.lng.toFixed(5)} ±${wholeMetres(accuracy)} m (${fixes} ${fixes === 1 ? 'reading' : 'readings'}, ${chinaDate(takenAt)})`
}

function describeApart(subjects: ReadonlyMap<string, LocatedSubject>, { subject, at }: NamedCheck['check']): string {
  const known = subject.type === 'place' ? subjects.get(subject.id) : undefined
  if (!known?.at || known.doubt === null)
    return ''
  return `, ${describeWay(known.at, at)}, ${distanceMetres(known.at, at) <= known.doubt ? 'within' : 'beyond'} the doubt`
}

function propose(subject: LocatedSubject, { at, accuracy, fixes, takenAt }: NamedCheck['check']): ProposedPosition {
  return {
    subject,
    at,
    accuracy: wholeMetres(accuracy),
    method: {
      zh: `访客 ${chinaDate(takenAt)} 到场用手机测得，取 ${fixes} 次定位的平均。`,
      en: `Measured on the spot by a visitor's phone on ${chinaDate(takenAt)}, the average of ${fixes} ${fixes === 1 ? 'reading' : 'readings'}.`,
    },
    sources: ['field-check', ...subject.sources.filter(id => id !== 'field-check')],
  }
}

// What a phone calls exact is still a point of some size.
function wholeMetres(accuracy: number): number {
  return Math.max(1, Math.ceil(accuracy))
}
