import { isDeepStrictEqual } from 'node:util'
import type { Arrangement } from '../records/arrangement.ts'
import type { Answer } from '../records/failure.ts'
import type { Page } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { FamilyReader } from './family-reader.ts'
import { findActor } from './find-actor.ts'

/** What a ledger is to be about, as a person gives it. */
export interface ArrangementGiven {
  readonly name?: string
  /** Other names the reports use for it. */
  readonly names?: readonly string[]
  /** A state by name, capital or code, or a name without a code. */
  readonly host?: string
  readonly adversary?: string
  readonly pack?: string
  readonly by: string
}

/** Say what the ledger is about; a later arrangement takes the place of an earlier one, field by field. */
export async function arrange(desk: Desk, given: ArrangementGiven): Promise<Answer<Arrangement>> {
  const known = desk.vocabulary.pack.id
  if (given.pack !== undefined && given.pack !== known) {
    return failed({ code: 'unknown-pack', words: given.pack, known: [known] })
  }
  const before = await desk.store.arrangement()
  const arrangement: Arrangement = {
    kind: 'arrangement',
    name: given.name ?? before?.name ?? null,
    names: [
      ...new Set([...(before?.names ?? []), ...(given.name === undefined ? [] : [given.name]), ...(given.names ?? [])]),
    ],
    host: given.host === undefined ? (before?.host ?? null) : await partyNamed(desk, given.host),
    adversary: given.adversary === undefined ? (before?.adversary ?? null) : await partyNamed(desk, given.adversary),
    pack: known,
  }
  if (isDeepStrictEqual(arrangement, before)) return answered(arrangement)
  await desk.store.append({ acts: [{ kind: 'arranged', arrangement, by: given.by }], texts: new Map(), keys: [] })
  await readEverything(desk)
  return answered(arrangement)
}

/** What a ledger is about decides which positions belong in it. */
async function readEverything(desk: Desk): Promise<void> {
  const reader = new FamilyReader(desk)
  let cursor: string | null = null
  do {
    const page: Page<StandingReport> = await desk.store.reports({ cursor, limit: 200 })
    await reader.read({ reports: page.items.map(({ report }) => report.id), newcomers: true }, () => {})
    cursor = page.next
  } while (cursor !== null)
}

/** The id of a known actor, else the name as given: an arrangement may be about a state without a code. */
async function partyNamed(desk: Desk, words: string): Promise<string> {
  const found = await findActor(desk, words)
  return found.ok ? found.value.id : words.trim()
}
