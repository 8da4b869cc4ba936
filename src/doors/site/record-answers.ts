import type { Board, Cell } from '../../records/board.ts'
import type { Changes } from '../../records/changes.ts'
import type { ConditionRegister } from '../../records/condition.ts'
import type { Day } from '../../records/day.ts'
import type { History } from '../../records/history.ts'
import type { LedgerDays } from '../../records/ledger-days.ts'
import type { Page } from '../../records/page.ts'
import type { ListedReport } from '../../records/report-view.ts'
import { bundleOf } from './bundle.ts'
import { packAnswers } from './pack-answers.ts'
import type { Recorded, Recorder } from './recorder.ts'

/*
 * Each question that the pages of a static site ask, asked of the API and put down. `bundle` names the file it lies in, and the name
 * of an answer within it is what the page asks for.
 */

/** At most so many changes are asked for at once; a month with more says how many are missing. */
const mostChanges = 2000
const pageLength = 100
const longestStretch = 200

type Answers = Map<string, unknown>

function packed(bundle: string, answers: Answers): Recorded {
  return { bundle, content: packAnswers(answers) }
}

/** Groups what happened on each day by month, so that a day brings its neighbours along and none of a year ago. */
export async function* recordDays(
  { asked }: Recorder,
  days: readonly Day[],
  told: (board: Board) => void,
): AsyncGenerator<Recorded> {
  for (const [, ofMonth] of Map.groupBy(days, (day) => day.slice(0, 7))) {
    const [boards, counts]: [Answers, Answers] = [new Map(), new Map()]
    for (const day of ofMonth) {
      const board = await asked<Board>(`/board?asOf=${day}`)
      told(board)
      boards.set(day, board)
      counts.set(day, await asked(`/counts?asOf=${day}`))
    }
    const first = ofMonth[0] ?? ''
    yield packed(bundleOf.board(first), boards)
    yield packed(bundleOf.counts(first), counts)
  }
}

/** Lists that are asked for whole. */
export async function* recordLists({ asked }: Recorder, days: readonly Day[]): AsyncGenerator<Recorded> {
  const all = await asked<LedgerDays>('/days')
  const here = { ...all, days: all.days.filter(({ day }) => days.includes(day)) }
  yield packed(bundleOf.list('days'), new Map([['days', here]]))
  for (const name of ['actors', 'outlets'])
    yield packed(bundleOf.list(name), new Map([[name, await asked(`/${name}`)]]))
}

/** What changed, and what does not agree, month by month. */
export async function* recordChanges(
  { asked }: Recorder,
  months: readonly string[],
  latest: Day,
): AsyncGenerator<Recorded> {
  for (const month of months) {
    const [first, last] = [`${month}-01`, lastOf(month)]
    const to = last < latest ? last : latest
    const changes = await asked<Changes>(`/changes?from=${dayBefore(first)}&to=${to}&limit=${mostChanges}`)
    yield packed(bundleOf.changes(month), new Map([['changes', changes]]))
  }
}

/** The register, what follows as it stands, and what would follow from each condition alone. */
export async function recordWhatIf({
  asked,
}: Recorder): Promise<{ recorded: Recorded; conditions: readonly string[] }> {
  const register = await asked<ConditionRegister>('/conditions')
  const answers: Answers = new Map<string, unknown>([
    ['conditions', register],
    ['', await asked('/what-if')],
  ])
  for (const { id, state } of register.conditions) {
    for (const other of (['met', 'unmet', 'unknown'] as const).filter((one) => one !== state)) {
      answers.set(`${other}=${id}`, await asked(`/what-if?${other}=${encodeURIComponent(id)}`))
    }
  }
  return { recorded: packed(bundleOf.whatIf, answers), conditions: register.conditions.map(({ id }) => id) }
}

/**
 * A cell as it stood on the days given; those on which it looked as on the one before are left out. What became of its promises is told
 * as of `latest` only: it turns with days on which nothing happens here.
 */
export async function recordCell(
  recorder: Recorder,
  at: { readonly line: number; readonly component: number; readonly names: readonly [string, string] },
  days: readonly Day[],
  latest: Day,
): Promise<Recorded> {
  const address = `/cells/${at.names.map((name) => encodeURIComponent(name)).join('/')}`
  const answers: Answers = new Map()
  let before = ''
  for (const day of days) {
    const history = await wholeHistory(recorder, `${address}?asOf=${day}`)
    const { asOf: _, ...what } = history
    const now = JSON.stringify(what)
    if (now !== before) answers.set(day, history)
    before = now
  }
  answers.set(latest, await wholeHistory(recorder, `${address}?asOf=${latest}&lifecycle=true`))
  return packed(bundleOf.cell(at.line, at.component), answers)
}

/** All positions of a cell, of which the API gives so many at once; each stretch leads further back than the one before. */
export async function wholeHistory({ asked }: Recorder, address: string): Promise<History> {
  const first = await asked<History>(`${address}&limit=${longestStretch}`)
  const stretches = [first]
  for (let { next } = first; next !== null; ) {
    const further: History = await asked<History>(
      `${address}&limit=${longestStretch}&cursor=${encodeURIComponent(next)}`,
    )
    stretches.push(further)
    next = further.next
  }
  return { ...first, items: stretches.toReversed().flatMap(({ items }) => items), next: null }
}

/** Days on which a cell, or what is said of it, may look different: those on which its board does, and of its positions. */
export function daysOfCell(boards: ReadonlyMap<Day, Cell | undefined>, said: readonly Day[]): readonly Day[] {
  const days: Day[] = []
  let [before, beforeDay] = ['none', '']
  for (const [day, cell] of boards) {
    const now = JSON.stringify(cell)
    if (now !== before || said.some((one) => one > beforeDay && one <= day)) days.push(day)
    before = now
    beforeDay = day
  }
  return days
}

/** A list in pages of a hundred; each page names the next by its number. Gives the items as they come. */
export async function* recordPages<Item>(
  { asked }: Recorder,
  list: 'reports' | 'statements',
  told: (items: readonly Item[]) => void = () => undefined,
): AsyncGenerator<Recorded> {
  let cursor: string | null = null
  let number = 0
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: Page<Item> = await asked<Page<Item>>(`/${list}?limit=${pageLength}${query}`)
    told(page.items)
    cursor = page.next
    const next = cursor === null ? null : String(number + 1)
    yield packed(bundleOf.page(list, number), new Map([['page', { ...page, next }]]))
    number += 1
  } while (cursor !== null)
}

/** A report with its family. A text that was removed is told as the API tells it. */
export async function recordReport({ asked, askedText }: Recorder, id: string): Promise<Recorded> {
  const answers: Answers = new Map<string, unknown>([
    ['report', await askedText(`/reports/${id}`)],
    ['lineage', await asked(`/reports/${id}/lineage`)],
  ])
  return packed(bundleOf.report(id), answers)
}

/** Which report is meant by the id that its input gave it. */
export function namesOf(reports: readonly ListedReport[]): Recorded {
  const names = reports.flatMap(({ report: { id, name } }) => (name === null ? [] : [[name, id] as const]))
  return packed(bundleOf.list('names'), new Map([['names', Object.fromEntries(names)]]))
}

function lastOf(month: string): Day {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
