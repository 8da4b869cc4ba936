import type { Objection } from '../lineage/objection.ts'
import { objectionTo } from '../lineage/objection.ts'
import { place } from '../lineage/place.ts'
import { mostWeighed } from '../lineage/thresholds.ts'
import { type Arrival, arrivalOf } from '../lineage/version.ts'
import { type LineageDecision, pairOf, type Verdict } from '../records/decision.ts'
import type { Placement, Relation } from '../records/derivation.ts'
import type { Act } from '../records/entry.ts'
import type { Answer, Failure } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { LineageView, StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import { askLineage } from './ask-lineage.ts'
import { acts, type Conclusion, conclude } from './conclude.ts'
import type { Desk } from './desk.ts'
import { FamilyReader } from './family-reader.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'

/** What a person says of two reports, named as people name them; of `derives-from` the first was made from the second. */
export interface Saying {
  readonly report: string
  readonly other: string
  readonly verdict: Verdict
  readonly relation?: Relation
  readonly by: string
  readonly why: string
}

interface Pair {
  readonly one: StandingReport
  readonly two: StandingReport
}

/**
 * Keep what a person says of the texts of two reports, and place their families again, in one transaction. Gives the
 * lineage of the first report as it stands then.
 */
export async function decideLineage(desk: Desk, saying: Saying): Promise<Answer<LineageView>> {
  const { verdict, relation, by } = saying
  const why = saying.why.trim()
  if (why === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const found = await pairSaid(desk, saying)
  if (!found.ok) return found
  const { one, two } = found.value
  const decision: LineageDecision = {
    kind: 'decision',
    about: 'lineage',
    verdict,
    report: one.report.id,
    other: two.report.id,
    relation: verdict === 'derives-from' ? (relation ?? null) : null,
    by,
    why,
  }
  const changed = await conclude(desk.store, () => decided(desk, decision, found.value))
  if (!changed.ok) return changed
  // What a family knows of people was read with the family it was.
  await new FamilyReader(desk).read({ reports: changed.value, newcomers: false }, () => {})
  return askLineage(desk, one.report.id)
}

async function pairSaid(desk: Desk, saying: Saying): Promise<Answer<Pair>> {
  const one = await findReport(desk, saying.report)
  if (!one.ok) return one
  const two = await findReport(desk, saying.other)
  if (!two.ok) return two
  if (one.value.report.id === two.value.report.id) return failed({ code: 'same-report', report: reportName(one.value) })
  const removed = [one.value, two.value].find((each) => each.removed)
  if (removed !== undefined) return failed({ code: 'text-removed', report: reportName(removed) })
  return answered({ one: one.value, two: two.value })
}

/** The decision with what it changes, or why it cannot stand; drawn again where somebody else appended in between. */
async function decided(
  desk: Desk,
  decision: LineageDecision,
  pair: Pair,
): Promise<Conclusion<Answer<readonly ReportId[]>>> {
  const standing = await desk.store.decisions()
  const others = standing.filter((one) => pairOf(one) !== pairOf(decision))
  if (decision.verdict === 'undecided' && others.length === standing.length) {
    const [report, other] = [reportName(pair.one), reportName(pair.two)]
    return { value: failed({ code: 'nothing-decided', report, other }), addition: null }
  }
  const objection = objectionTo(decision, others)
  if (objection !== null) return { value: failed(await inTheWay(desk, decision, objection)), addition: null }
  const stands = decision.verdict === 'undecided' ? others : [...others, decision]
  const placements = await placeFamilies(desk, [decision.report, decision.other], stands)
  const touched = await withFamiliesLeft(desk, placements)
  const placed = placements.map((placement): Act => ({ kind: 'placed', placement }))
  return { value: answered(touched), addition: acts([{ kind: 'decided', decision }, ...placed]) }
}

/**
 * All members of the families of these reports are placed anew, as if they came now: what they borrowed from each other
 * depends on which of them are one family. Of a very large family only the reports themselves are, with those lineage weighs.
 */
async function placeFamilies(
  desk: Desk,
  reports: readonly ReportId[],
  decisions: readonly LineageDecision[],
): Promise<readonly Placement[]> {
  const { store } = desk
  const wanted = new Set(reports)
  for (const { placement } of await store.reportsOf(reports)) {
    const members = placement === null ? [] : await store.family(placement.family)
    if (members.length <= mostWeighed) for (const id of members) wanted.add(id)
  }
  const arrivals: Arrival[] = []
  for (const { report } of await store.reportsOf([...wanted])) {
    const rendition = await store.rendition(report.id)
    if (rendition !== null) arrivals.push(arrivalOf(report, rendition))
  }
  return place(arrivals, { ...store, decisions: async () => decisions })
}

/** The reports that were placed otherwise, and those they were in one family with. */
async function withFamiliesLeft(desk: Desk, placements: readonly Placement[]): Promise<readonly ReportId[]> {
  const touched = new Set(placements.map(({ report }) => report))
  for (const { placement } of await desk.store.reportsOf([...touched])) {
    for (const id of placement === null ? [] : await desk.store.family(placement.family)) touched.add(id)
  }
  return [...touched]
}

async function inTheWay(
  desk: Desk,
  { report, other }: LineageDecision,
  { code, standing }: Objection,
): Promise<Failure> {
  const ids = [report, other, standing.report, standing.other]
  const named = new Map((await desk.store.reportsOf(ids)).map((one) => [one.report.id, reportName(one)]))
  const nameOf = (id: ReportId) => named.get(id) ?? { id, name: null, outlet: null, headline: null, published: null }
  const { verdict, by } = standing
  const said = { verdict, report: nameOf(standing.report), other: nameOf(standing.other), by }
  return { code, report: nameOf(report), other: nameOf(other), standing: said }
}
