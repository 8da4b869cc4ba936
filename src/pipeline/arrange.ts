import { isDeepStrictEqual } from 'node:util'
import type { Arrangement } from '../records/arrangement.ts'
import type { Act } from '../records/entry.ts'
import type { Answer } from '../records/failure.ts'
import type { KeptPack } from '../records/pack.ts'
import type { Page } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { FamilyReader } from './family-reader.ts'
import { findActor } from './find-actor.ts'

/** What a ledger is to be about, as a person gives it. Its pack is the one of the desk. */
export interface ArrangementGiven {
  readonly name?: string
  /** Other names the reports use for it. */
  readonly names?: readonly string[]
  /** A state by name, capital or code, or a name without a code. */
  readonly host?: string
  readonly adversary?: string
  /** The text of the desk's pack, where it is a person's own: the ledger keeps it. */
  readonly keep?: KeptPack | null
  readonly by: string
}

/**
 * Say what the ledger is about; a later arrangement takes the place of an earlier one, field by field. Every report is
 * then read again, since it decides which positions belong in it; saying the same again finishes what was stopped.
 */
export async function arrange(
  desk: Desk,
  given: ArrangementGiven,
  tell: (done: number) => void = () => {},
): Promise<Answer<Arrangement>> {
  const before = await desk.store.arrangement()
  const arrangement: Arrangement = {
    kind: 'arrangement',
    name: given.name ?? before?.name ?? null,
    names: [
      ...new Set([...(before?.names ?? []), ...(given.name === undefined ? [] : [given.name]), ...(given.names ?? [])]),
    ],
    host: given.host === undefined ? (before?.host ?? null) : await partyNamed(desk, given.host),
    adversary: given.adversary === undefined ? (before?.adversary ?? null) : await partyNamed(desk, given.adversary),
    pack: desk.pack.id,
    packHash: desk.pack.hash,
  }
  const acts: Act[] = [...(await keeping(desk, given))]
  if (!isDeepStrictEqual(arrangement, before)) acts.push({ kind: 'arranged', arrangement, by: given.by })
  if (acts.length > 0) await desk.store.append({ acts, texts: new Map(), keys: [] })
  await readEverything(desk, tell)
  return answered(arrangement)
}

/** A pack is kept once under its hash, however often it is given. */
async function keeping({ store }: Desk, { keep = null, by }: ArrangementGiven): Promise<readonly Act[]> {
  if (keep === null || (await store.pack(keep.hash)) !== null) return []
  return [{ kind: 'packed', pack: keep, by }]
}

async function readEverything(desk: Desk, tell: (done: number) => void): Promise<void> {
  const reader = new FamilyReader(desk)
  let cursor: string | null = null
  let before = 0
  do {
    const page: Page<StandingReport> = await desk.store.reports({ cursor, limit: 200 })
    const reports = page.items.map(({ report }) => report.id)
    await reader.read({ reports, newcomers: true }, (done) => tell(before + done))
    before += reports.length
    cursor = page.next
  } while (cursor !== null)
}

/** The id of a known actor, else the name as given: an arrangement may be about a state without a code. */
async function partyNamed(desk: Desk, words: string): Promise<string> {
  const found = await findActor(desk, words)
  return found.ok ? found.value.id : words.trim()
}
