import type { Desk } from '../../pipeline/desk.ts'
import type { Board, Cell } from '../../records/board.ts'
import type { Day } from '../../records/day.ts'
import type { LedgerDays } from '../../records/ledger-days.ts'
import type { LineageView, ListedReport } from '../../records/report-view.ts'
import { bundleOf, type SiteIndex } from './bundle.ts'
import { packAnswers } from './pack-answers.ts'
import {
  daysOfCell,
  namesOf,
  recordCell,
  recordChanges,
  recordDays,
  recordLists,
  recordPages,
  recordReport,
  recordWhatIf,
  wholeHistory,
} from './record-answers.ts'
import { type Recorded, type Recorder, recorderOver } from './recorder.ts'

export interface SiteAsked {
  /** Characters at which quotations are cut; null leaves texts whole, and versions to be laid side by side. */
  readonly quoteLength: number | null
  /** Boards of at most so many days: the newest on which something happened. */
  readonly days: number
  /** Files to save that are written beside, by what they are. */
  readonly files: SiteIndex['files']
  /** Told of what is being put down, and how many of how many. */
  readonly progress?: (what: string, done: number, of: number) => void
}

/** Everything a static site holds, file by file; the index comes last, when it is known what there is. */
export async function* recordSite(desk: Desk, asked: SiteAsked): AsyncGenerator<Recorded> {
  const recorder = recorderOver(desk, asked.quoteLength)
  const progress = asked.progress ?? (() => undefined)
  const newest = await recorder.asked<Board>('/board')
  const happened = (await recorder.asked<LedgerDays>('/days')).days.map(({ day }) => day)
  const { days, earlierLeftOut } = daysHeld(happened, newest.asOf, asked.days)
  const boards: Board[] = []
  yield* recordDays(recorder, days, (board) => {
    boards.push(board)
    progress('boards', boards.length, days.length)
  })
  yield* recordLists(recorder, days)
  const months = [
    ...new Set([...happened.filter((day) => day <= newest.asOf), newest.asOf].map((day) => day.slice(0, 7))),
  ].sort()
  yield* recordChanges(recorder, months, newest.asOf)
  const whatIf = await recordWhatIf(recorder)
  yield whatIf.recorded
  const lines = [
    ...newest.rows.map(({ actor }) => actor),
    ...newest.groups.map(({ words }) => (words === '' ? 'group' : words)),
  ]
  const all = linesOf(boards, lines)
  yield* recordCells(recorder, boards, all, progress)
  const reports: ListedReport[] = []
  yield* recordPages<ListedReport>(recorder, 'reports', (items) => reports.push(...items))
  yield* recordPages(recorder, 'statements')
  yield* recordReports(recorder, reports, asked.quoteLength === null, progress)
  yield { bundle: bundleOf.brief, content: packAnswers(new Map([['brief', await recorder.asked('/brief.json')]])) }
  yield {
    bundle: bundleOf.index,
    content: {
      kind: 'site',
      written: desk.clock().toISOString(),
      about: (await desk.store.arrangement())?.name ?? null,
      reports: newest.reports,
      families: newest.families,
      latest: newest.asOf,
      days,
      earlierLeftOut,
      months,
      lines: all,
      components: newest.pack.components.map(({ id }) => id),
      conditions: whatIf.conditions,
      quoteLength: asked.quoteLength,
      files: asked.files,
    },
  }
}

/** Days whose boards are held: where something happened, the newest of them, and the day before the first where none is left out. */
function daysHeld(happened: readonly Day[], latest: Day, most: number) {
  const until = [...new Set([...happened.filter((day) => day < latest), latest])]
  const held = until.slice(-most)
  const earlierLeftOut = held.length < until.length
  const first = held[0] ?? latest
  return { days: earlierLeftOut ? held : [dayBefore(first), ...held], earlierLeftOut }
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Names of all lines that any board has: those of the newest first. */
function linesOf(boards: readonly Board[], newest: readonly string[]): readonly string[] {
  const names = boards.flatMap(({ rows, groups }) => [
    ...rows.map(({ actor }) => actor),
    ...groups.map(({ words }) => (words === '' ? 'group' : words)),
  ])
  return [...new Set([...newest, ...names])]
}

async function* recordCells(
  recorder: Recorder,
  boards: readonly Board[],
  lines: readonly string[],
  progress: NonNullable<SiteAsked['progress']>,
): AsyncGenerator<Recorded> {
  const latest = boards.at(-1)
  const components = latest?.pack.components.map(({ id }) => id) ?? []
  for (const [line, name] of lines.entries()) {
    progress('cells', line + 1, lines.length)
    for (const [component, id] of components.entries()) {
      const address = `/cells/${encodeURIComponent(name)}/${encodeURIComponent(id)}`
      const { items } = await wholeHistory(recorder, `${address}?asOf=${latest?.asOf ?? ''}`)
      const said = items.flatMap(({ position }) => (position.said.date === null ? [] : [position.said.date]))
      const held = new Map(boards.map((board) => [board.asOf, cellIn(board, name, id)]))
      yield await recordCell(
        recorder,
        { line, component, names: [name, id] },
        daysOfCell(held, said),
        latest?.asOf ?? '',
      )
    }
  }
}

function cellIn({ rows, groups }: Board, line: string, component: string): Cell | undefined {
  const cells =
    rows.find(({ actor }) => actor === line)?.cells ??
    groups.find(({ words }) => (words === '' ? 'group' : words) === line)?.cells
  return cells?.find((cell) => cell.component === component)
}

async function* recordReports(
  recorder: Recorder,
  reports: readonly ListedReport[],
  whole: boolean,
  progress: NonNullable<SiteAsked['progress']>,
): AsyncGenerator<Recorded> {
  yield namesOf(reports)
  for (const [at, { report }] of reports.entries()) {
    progress('reports', at + 1, reports.length)
    yield await recordReport(recorder, report.id)
    if (whole) yield* recordVersions(recorder, report.id)
  }
}

/** A report beside the one it was made from, which stands first. */
async function* recordVersions({ asked, askedText }: Recorder, id: string): AsyncGenerator<Recorded> {
  const { family } = await asked<LineageView>(`/reports/${id}/lineage`)
  const source = sourceOf(family, id, null)
  if (source === null) return
  const comparison = await askedText(`/compare/${source}/${id}`)
  yield { bundle: bundleOf.compare(source, id), content: packAnswers(new Map([['comparison', comparison]])) }
}

function sourceOf(nodes: LineageView['family'], id: string, above: string | null): string | null {
  for (const node of nodes) {
    if (node.report === id) return above
    const found = sourceOf(node.children, id, node.report)
    if (found !== null) return found
  }
  return null
}
