import { isDeepStrictEqual } from 'node:util'
import type { KnownPerson } from '../reading/mention.ts'
import { readReport } from '../reading/read-report.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { Act } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import type { Reading } from '../records/reading.ts'
import type { StandingReport } from '../records/report-view.ts'
import { acts, conclude } from './conclude.ts'
import type { Desk } from './desk.ts'
import { FamilyPeople } from './family-people.ts'
import { letOthersIn } from './let-others-in.ts'
import { isByModel, type ModelReader } from './model-reader.ts'

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
    const seen = new Set<ReportId>()
    for (const { placement } of await this.#desk.store.reportsOf(reports)) {
      if (placement === null || seen.has(placement.family)) continue
      seen.add(placement.family)
      const members = await this.#desk.store.family(placement.family)
      const others = members.filter((id) => !wanted.has(id))
      for (const id of others) {
        if (!newcomers || (await this.#learnsFrom(id, members, others))) wanted.add(id)
      }
    }
    return wanted
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
      for (const [at, standing] of (await store.reportsOf(ids)).entries()) {
        const stands = await store.readingAsRead(standing.report.id)
        const reading = await this.#readingOf(standing, arrangement, stands)
        if (reading !== null && differs(reading, stands)) {
          changed.push({ kind: 'read', reading })
        }
        tell(at + 1)
        await letOthersIn()
      }
      return { value: undefined, addition: acts(changed) }
    })
    for (const id of ids) this.#readings.delete(id)
  }

  async #readingOf(
    standing: StandingReport,
    arrangement: Arrangement | null,
    stands: Reading | null,
  ): Promise<Reading | null> {
    // Nothing is sent to a model unasked, and what it read is not thrown away by a run without it.
    if (this.#model === null && stands !== null && isByModel(stands)) return null
    const { report, placement } = standing
    const members = placement === null ? [] : await this.#desk.store.family(placement.family)
    const known = await this.#people.knownTo(report.id, members)
    const readWith = JSON.stringify([report, known, arrangement, this.#desk.pack])
    const before = this.#readings.get(report.id)
    if (before?.with === readWith) return before.reading
    const model = stands === null || isByModel(stands) ? this.#model : null
    const reading = await this.#readWith(standing, known, arrangement, model)
    if (reading !== null) this.#readings.set(report.id, { with: readWith, reading })
    return reading
  }

  /** Null where the text was removed, or a model gave no answer. */
  async #readWith(
    { report }: StandingReport,
    known: readonly KnownPerson[],
    arrangement: Arrangement | null,
    model: ModelReader | null,
  ): Promise<Reading | null> {
    const rendition = await this.#desk.store.rendition(report.id)
    if (rendition === null) return null
    const toRead = { report, rendition, published: report.published, arrangement, known }
    return model === null ? readReport(toRead, this.#desk.vocabulary) : model.read(toRead, this.#desk.vocabulary)
  }
}

/** Whether a reading says something else than the one that stands; which version of the reader says it does not count. */
function differs({ readBy: _now, ...now }: Reading, standing: Reading | null): boolean {
  if (standing === null) return true
  const { readBy: _then, ...then } = standing
  return !isDeepStrictEqual(now, then)
}
