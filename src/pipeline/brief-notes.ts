import { cutQuote } from '../publish/cut-quote.ts'
import type { Brief, BriefNote, CitedReport } from '../records/brief.ts'
import type { Count } from '../records/count.ts'
import type { CountId, PositionId, ReportId } from '../records/ids.ts'
import type { Position } from '../records/position.ts'
import type { Statement } from '../records/statement.ts'
import { enoughForBoard } from './ask-board.ts'
import type { Desk } from './desk.ts'
import { outletGrades } from './outlet-grades.ts'
import { reportName } from './report-name.ts'

type Views = Pick<Brief, 'board' | 'changes' | 'whatIf' | 'counts'>

/** A stance that a hundred reports carry is shown by so many of them, of as many independent texts as there are. */
const mostNotes = 3

interface Cited {
  readonly value: PositionId | CountId
  readonly report: ReportId
}

/** The notes of a brief in the order in which its values come, and the reports they cite; every report is read once. */
export async function citedOf(
  desk: Desk,
  views: Views,
  quoteLength: number,
): Promise<Pick<Brief, 'notes' | 'sources'>> {
  const cited = await citedIn(desk, views)
  const reports = await reportsOf(desk, cited)
  const found = await valuesOf(desk, cited)
  const notes: BriefNote[] = []
  for (const { value, report } of cited) {
    const named = reports.get(report)
    const read = found.values.get(value)
    if (named === undefined || read === undefined) continue
    const statement = read.statement === null ? undefined : found.statements.get(read.statement)
    const { quote, ...passage } = read.passage
    notes.push({
      number: notes.length + 1,
      value,
      passage,
      quote: cutQuote(quote, quoteLength).text,
      speaker: statement?.speaker ?? null,
      via: statement?.via ?? [],
      report: named,
      cell: read.kind === 'count' ? null : { actor: read.actor, group: read.group, component: read.component },
    })
  }
  const used = new Set(notes.map(({ report }) => report.id))
  return { notes, sources: [...reports.values()].filter(({ id }) => used.has(id)).sort(byDay) }
}

function byDay(one: CitedReport, other: CitedReport): number {
  const key = ({ published, id }: CitedReport) => `${published ?? '9999'} ${id}`
  return key(one) < key(other) ? -1 : 1
}

/** Every value once, where it comes first. */
async function citedIn(desk: Desk, { board, changes, whatIf, counts }: Views): Promise<readonly Cited[]> {
  const carried = new Map<PositionId, { readonly report: ReportId; readonly family: ReportId }>()
  for (const { position, family } of await desk.store.latestPositions(enoughForBoard(board.asOf))) {
    carried.set(position.id, { report: position.report, family })
  }
  const few = (ids: readonly PositionId[]): readonly Cited[] => {
    const known = ids.flatMap((value) => {
      const at = carried.get(value)
      return at === undefined ? [] : [{ value, ...at }]
    })
    const seen = new Set<ReportId>()
    const first = known.filter(({ family }) => !seen.has(family) && seen.add(family))
    const taken = new Set(first)
    const others = known.filter((one) => !taken.has(one))
    return [...first, ...others].slice(0, mostNotes)
  }
  const sayings = [
    ...changes.changes.flatMap(({ before, after }) => [before, after]),
    ...changes.contradictions.flatMap(({ one, other }) => [one, other]),
    ...changes.variances.flatMap(({ here, there }) => [here, there]),
    ...changes.claims.flatMap(({ claim, own }) => [claim, own]),
  ]
  const all: readonly Cited[] = [
    ...[...board.groups, ...board.rows].flatMap(({ cells }) =>
      cells.flatMap(({ stances }) => stances.flatMap(({ positions }) => few(positions))),
    ),
    ...sayings.flatMap((one) => (one === null ? [] : [{ value: one.position, report: one.report }])),
    ...[...whatIf.groups, ...whatIf.cells].flatMap(({ positions }) => few(positions)),
    ...counts.counts.flatMap((count) => count.sayings.map(({ id, report }) => ({ value: id, report }))),
  ]
  return [...new Map(all.map((one) => [one.value, one])).values()]
}

async function reportsOf(desk: Desk, cited: readonly Cited[]): Promise<ReadonlyMap<ReportId, CitedReport>> {
  const gradeOf = await outletGrades(desk)
  const standing = await desk.store.reportsOf([...new Set(cited.map(({ report }) => report))])
  return new Map(
    standing.map((one) => [
      one.report.id,
      {
        ...reportName(one),
        url: one.report.url,
        family: one.placement?.family ?? one.report.id,
        grade: one.report.outlet === null ? null : gradeOf(one.report.outlet),
      },
    ]),
  )
}

async function valuesOf({ store }: Desk, cited: readonly Cited[]) {
  const wanted = new Set(cited.map(({ value }) => value))
  const values = new Map<string, Position | Count>()
  const statements = new Map<string, Statement>()
  for (const report of new Set(cited.map((one) => one.report))) {
    const reading = await store.reading(report)
    for (const one of [...(reading?.positions ?? []), ...(reading?.counts ?? [])]) {
      if (wanted.has(one.id)) values.set(one.id, one)
    }
    for (const one of reading?.statements ?? []) statements.set(one.id, one)
  }
  return { values, statements }
}
