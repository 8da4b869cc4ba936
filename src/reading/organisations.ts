import type { ActorId } from '../records/actor.ts'
import type { Sight } from './discourse.ts'
import type { AnalysedText } from './document.ts'
import type { NameRun } from './name-runs.ts'

/** Last words of names of bodies that give, lend or send: an actor even where no gazetteer lists it. */
const giving = new Set(
  `trust fund bank union commission league organisation organization agency federation society foundation community association charity committee consortium
institution secretariat`.split(/\s+/),
)

/** Nouns that take an organisation up again, and the words of a name they may stand for; empty for any. */
const general: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    alliance: ['nato', 'alliance'],
    bloc: ['eu', 'union', 'community', 'ecowas', 'asean', 'caricom', 'league', 'council'],
    union: ['union', 'eu'],
    bank: ['bank'],
    fund: ['fund'],
    trust: ['trust'],
    charity: ['trust', 'society', 'foundation', 'fund', 'council', 'charity', 'aid', 'relief'],
    agency: ['agency'],
    commission: ['commission'],
    league: ['league'],
    organisation: [],
    organization: [],
  }),
)

/** Nouns behind "the" that may mean an organisation named before. */
export const organisationNouns: readonly string[] = [...general.keys()]

/** The id of an organisation that no gazetteer lists: its name in lower case with hyphens. */
export function organisationId(words: readonly string[]): ActorId {
  return words
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Whether a run of capitalised words names a body that can contribute, and not the arrangement itself. */
export function isOrganisation(run: NameRun, doc: Pick<AnalysedText, 'arrangement'>): boolean {
  const last = run.words.at(-1)?.toLowerCase() ?? ''
  if (!run.body || run.words.length < 2 || !giving.has(last)) return false
  const name = run.text.toLowerCase()
  return (
    doc.arrangement?.names.some((one) => one.toLowerCase().includes(name) || name.includes(one.toLowerCase())) !== true
  )
}

/** How many mentions back "the bank" may look for its name. */
const reach = 120

/** The organisation named last that "the union" or "the charity" can stand for; null where none can. */
export function organisationBefore(noun: string, sights: readonly Sight[], plain: string): ActorId | null {
  const words = general.get(noun)
  if (words === undefined) return null
  for (let at = sights.length - 1; at >= Math.max(0, sights.length - reach); at--) {
    const sight = sights[at]
    const actor = sight?.actors[0]
    if (sight === undefined || actor === undefined || sight.kind !== 'organisation') continue
    const name = `${plain.slice(sight.start, sight.end)} ${actor}`.toLowerCase()
    if (words.length === 0 || words.some((word) => name.includes(word))) return actor
  }
  return null
}
