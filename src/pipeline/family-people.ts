import type { KnownPerson } from '../reading/mention.ts'
import { peopleIn } from '../reading/read-report.ts'
import type { ReportId } from '../records/ids.ts'
import type { Desk } from './desk.ts'

/**
 * So many members of a family, in its own order (earliest first), say who its people are: the source and those nearest
 * to it. The rest are made from them and know nobody else, and a text reprinted a thousand times is not analysed a
 * thousand times for each reprint.
 */
const informants = 8
/** People of so many reports are kept in memory, those asked for last. */
const remembered = 2000

/** Who speaks for whom in the reports of a ledger. A rendition never changes, so what was found is remembered. */
export class FamilyPeople {
  readonly #desk: Desk
  readonly #found = new Map<ReportId, readonly KnownPerson[]>()
  /** What was found was found with these words. */
  #vocabulary: Desk['vocabulary']

  constructor(desk: Desk) {
    this.#desk = desk
    this.#vocabulary = desk.vocabulary
  }

  /** The people that the other members of its family tell of, each once, in a fixed order. `members` in the family's order. */
  async knownTo(report: ReportId, members: readonly ReportId[]): Promise<readonly KnownPerson[]> {
    if (this.#vocabulary !== this.#desk.vocabulary) this.#found.clear()
    this.#vocabulary = this.#desk.vocabulary
    const others = informantsFor(report, members)
    await this.#readAll(others.filter((id) => !this.#found.has(id)))
    const people = new Map<string, KnownPerson>()
    for (const id of others) for (const person of this.#peopleOf(id)) people.set(keyOf(person), person)
    return [...people].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, person]) => person)
  }

  /** Read at once what `knownTo` will look at for these reports, given the families they belong to. */
  async prepare(reports: ReadonlySet<ReportId>, families: Iterable<readonly ReportId[]>): Promise<void> {
    const asked = new Set<ReportId>()
    for (const members of families) {
      for (const report of members)
        if (reports.has(report)) for (const id of informantsFor(report, members)) asked.add(id)
    }
    await this.#readAll([...asked].filter((id) => !this.#found.has(id)).slice(0, remembered))
  }

  #peopleOf(id: ReportId): readonly KnownPerson[] {
    const people = this.#found.get(id) ?? []
    this.#found.delete(id)
    this.#found.set(id, people)
    const [oldest] = this.#found.keys()
    if (this.#found.size > remembered && oldest !== undefined) this.#found.delete(oldest)
    return people
  }

  /** A text that was removed tells of nobody. */
  async #readAll(ids: readonly ReportId[]): Promise<void> {
    if (ids.length === 0) return
    for (const rendition of await this.#desk.store.renditions(ids)) {
      this.#found.set(rendition.report, peopleIn(rendition, this.#desk.vocabulary))
    }
  }
}

function informantsFor(report: ReportId, members: readonly ReportId[]): readonly ReportId[] {
  const first = members.slice(0, informants + 1).filter((id) => id !== report)
  return first.slice(0, informants)
}

function keyOf({ name, actor, role }: KnownPerson): string {
  return JSON.stringify([name, actor, role])
}
