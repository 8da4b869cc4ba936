import { isDeepStrictEqual } from 'node:util'
import { readReports, type ToRead } from '../reading/read-report.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { Act } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import type { Reading } from '../records/reading.ts'
import type { Rendition } from '../records/report.ts'
import type { StandingReport } from '../records/report-view.ts'
import { acts, conclude } from './conclude.ts'
import type { Desk } from './desk.ts'
import { FamilyPeople } from './family-people.ts'
import { letOthersIn } from './let-others-in.ts'
import { isByModel, type ModelReader } from './model-reader.ts'
import { isFull } from './portion.ts'

/** Which reports are to be read. */
export interface ToReadAgain {
  /** Read whatever their family knows. */
  readonly reports: readonly ReportId[]
  /**
   * Whether `reports` are all that changed in their families since the other members were read. Those are then read
   * again only where the newcomers tell of people that they did not know; else always.
   */
  readonly newcomers: boolean
}

/** Read and committed together. */
const stretch = 64

/** A report as it is to be read by the rules; null where it is not. */
interface Prepared {
  /** The reading that stands so far. */
  readonly stands: Reading | null
  /** All that the reading depends on. */
  readonly with: string
  readonly toRead: ToRead | null
  readonly reading: Reading | null
}

/** What reports that are read together are made of, asked for at once; a text that was removed is null. */
interface AtHand {
  readonly arrangement: Arrangement | null
  readonly families: ReadonlyMap<ReportId, readonly ReportId[]>
  readonly textOf: (report: ReportId) => Rendition | null
}

/** Reads reports of one desk; remembers what was found, so that a step that must be drawn again costs little. */
export class FamilyReader {
  readonly #desk: Desk
  readonly #model: ModelReader | null
  readonly #people: FamilyPeople
  readonly #readings = new Map<ReportId, { readonly with: string; readonly reading: Reading }>()

  /** With a model, it reads what no reader has read, and what a model has; all else the rules read. */
  constructor(desk: Desk, model: ModelReader | null = null) {
    this.#desk = desk
    this.#model = model
    this.#people = new FamilyPeople(desk)
  }

  /** Read these reports and those of their families whose reading they may change; append what differs from what stands. */
  async read({ reports, newcomers }: ToReadAgain, tell: (done: number) => void): Promise<void> {
    const ids = [...(await this.#withFamilies(reports, newcomers))]
    for (let at = 0; at < ids.length; at += stretch) {
      await this.#readStretch(ids.slice(at, at + stretch), (done) => tell(Math.min(at + done, reports.length)))
    }
  }

  async #withFamilies(reports: readonly ReportId[], newcomers: boolean): Promise<ReadonlySet<ReportId>> {
    const wanted = new Set(reports)
    for (const members of (await this.#familiesOf(await this.#desk.store.reportsOf(reports))).values()) {
      const others = members.filter((id) => !wanted.has(id))
      for (const id of others) {
        if (!newcomers || (await this.#learnsFrom(id, members, others))) wanted.add(id)
      }
    }
    return wanted
  }

  /** The members of all families of some reports, by family: asked at once. */
  async #familiesOf(reports: readonly StandingReport[]): Promise<ReadonlyMap<ReportId, readonly ReportId[]>> {
    const families = new Set(reports.flatMap(({ placement }) => placement?.family ?? []))
    return new Map((await this.#desk.store.families([...families])).map(({ family, members }) => [family, members]))
  }

  /** Whether a member knows people now that it did not know when only `before` were its family. */
  async #learnsFrom(id: ReportId, members: readonly ReportId[], before: readonly ReportId[]): Promise<boolean> {
    const now = await this.#people.knownTo(id, members)
    return !isDeepStrictEqual(now, await this.#people.knownTo(id, before))
  }

  async #readStretch(ids: readonly ReportId[], tell: (done: number) => void): Promise<void> {
    const { store } = this.#desk
    await conclude(store, async () => {
      await this.#desk.catchUp()
      const arrangement = await store.arrangement()
      const changed: Act[] = []
      const standing = await store.reportsOf(ids)
      const atHand = {
        arrangement,
        families: await this.#familiesOf(standing),
        textOf: await store.renditionsAtHand(ids),
      }
      await this.#people.prepare(new Set(ids), atHand.families.values())
      let portion: Prepared[] = []
      for (const [at, one] of standing.entries()) {
        const prepared = await this.#prepared(one, atHand)
        portion.push(prepared)
        if (prepared.toRead === null) tell(at + 1)
        if (at + 1 < standing.length && !isFull(portion.map(({ toRead }) => toRead))) continue
        for (const { stands, reading } of this.#readTogether(portion))
          if (reading !== null && differs(reading, stands)) changed.push({ kind: 'read', reading })
        portion = []
        tell(at + 1)
        await letOthersIn()
      }
      return { value: undefined, addition: acts(changed) }
    })
    for (const id of ids) this.#readings.delete(id)
  }

  /** What reading a report takes; with its reading where it is known already, where a model gives it, or where there is none. */
  async #prepared(standing: StandingReport, { arrangement, families, textOf }: AtHand): Promise<Prepared> {
    const { report, placement } = standing
    const { store, pack, vocabulary } = this.#desk
    const stands = standing.unread === 'not-read' ? null : await store.readingAsRead(report.id)
    const none: Prepared = { stands, with: '', toRead: null, reading: null }
    // Nothing is sent to a model unasked, and what it read is not thrown away by a run without it.
    if (this.#model === null && stands !== null && isByModel(stands)) return none
    const members = families.get(placement?.family ?? '') ?? []
    const known = await this.#people.knownTo(report.id, members)
    const readWith = JSON.stringify([report, known, arrangement, pack])
    const before = this.#readings.get(report.id)
    if (before?.with === readWith) return { ...none, reading: before.reading }
    const rendition = textOf(report.id)
    // The text was removed.
    if (rendition === null) return none
    const toRead = { report, rendition, published: report.published, arrangement, known }
    const model = stands === null || isByModel(stands) ? this.#model : null
    if (model === null) return { stands, with: readWith, toRead, reading: null }
    const reading = await model.read(toRead, vocabulary)
    if (reading !== null) this.#readings.set(report.id, { with: readWith, reading })
    return { ...none, reading }
  }

  /** The same reports with the readings that the rules make of them. */
  #readTogether(portion: readonly Prepared[]): readonly Prepared[] {
    const toRead = portion.flatMap((one) => one.toRead ?? [])
    const readings = new Map(readReports(toRead, this.#desk.vocabulary).map((reading) => [reading.report, reading]))
    return portion.map((one) => {
      const reading = one.toRead === null ? one.reading : (readings.get(one.toRead.report.id) ?? null)
      if (one.toRead !== null && reading !== null) this.#readings.set(one.toRead.report.id, { with: one.with, reading })
      return { ...one, reading }
    })
  }
}

/** Whether a reading says something else than the one that stands; which version of the reader says it does not count. */
function differs({ readBy: _now, ...now }: Reading, standing: Reading | null): boolean {
  if (standing === null) return true
  const { readBy: _then, ...then } = standing
  return !isDeepStrictEqual(now, then)
}
