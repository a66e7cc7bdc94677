import type { SourceTrouble } from './sourceProblem'
import { SourceProblem } from './sourceProblem'

const KEPT = 'Whatever was fetched is kept: run the same command again and it goes on from there.'
const BUILDS = 'Daily builds are listed at https://maps.protomaps.com/builds/ and old ones are taken away.'
const OTHER = 'Take a build of Protomaps (--date YYYYMMDD), or a file that "pmtiles extract" made from one (--from FILE).'

const ADVICE: Readonly<Record<SourceTrouble, readonly [happened: string, then: string]>> = {
  'unreachable': ['The source cannot be reached', `Is this machine on the internet? ${KEPT} Without internet, take an archive on another machine and use --from FILE.`],
  'not-found': ['The source is not there', `${BUILDS} Choose another date, or give another file or address with --from.`],
  'refused': ['The server does not give the source', 'Look whether the address is right and open to everyone.'],
  'busy': ['The server is not able to answer now', `${KEPT} Wait a little first.`],
  'cut': ['The connection was cut', KEPT],
  'no-range': ['The server gives only whole files', 'A part cannot be taken from there. Download the file first and use --from FILE.'],
  'changed': ['The source changed while it was read', 'Parts of two maps must not be mixed. Run the command again: it starts anew.'],
  'not-pmtiles': ['The source is no PMTiles archive', `If this network asks for a login in the browser, log in first. ${OTHER}`],
  'old-version': ['The source is no PMTiles archive of version 3', OTHER],
  'wrong-type': ['The source cannot be drawn as a map pack', OTHER],
  'wrong-schema': ['The source is not in the schema of the Protomaps base map', OTHER],
  'truncated': ['The source is not complete', 'It was probably cut off when it was copied. Get it again.'],
  'damaged': ['The source or the pack is damaged', 'Nothing was published. Run the command again; if the same happens, take another build.'],
  'empty': ['The source has nothing for this area', 'Look at --bounds south,west,north,east, or take a source that covers it.'],
  'no-room': ['The pack cannot be written', 'Look whether the disk has room and the folder may be written to.'],
}

/** What happened and what to do, in two lines; anything but a SourceProblem is thrown on. */
export function advise(error: unknown): string {
  if (!(error instanceof SourceProblem))
    throw error
  const [happened, then] = ADVICE[error.trouble]
  return `${happened}: ${error.detail}.\n${then}`
}
