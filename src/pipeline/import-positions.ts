import { readPositionTable, type TableColumn, type TableRow } from '../intake/position-table.ts'
import { decisionId } from '../records/decision.ts'
import type { Answer } from '../records/failure.ts'

import type { Imported, ImportedRow, RowProblem } from '../records/imported.ts'
import type { Judgement } from '../records/judgement.ts'
import type { StandingReport } from '../records/report-view.ts'
import { additionOf } from './add-value.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import type { FieldWords } from './fields-given.ts'
import { letOthersIn } from './let-others-in.ts'
import { reportName } from './report-name.ts'
import { TableReports } from './table-reports.ts'

export interface Importing {
  readonly bytes: Uint8Array
  readonly by: string
  /** The reason of rows that give none of their own. */
  readonly why: string
}

/** A row that found its place, before anything is written. */
interface Ready {
  readonly line: number
  readonly standing: StandingReport
  readonly decision: Judgement
}

/**
 * Take in an analyst's table: each row a position with its quotation, placed in a report of the ledger by address, name or
 * words, and kept as added by that person. Rows that cannot be placed are told, all others are kept in one transaction.
 * Rows that this person added before are not added again.
 */
export async function importPositions(desk: Desk, { bytes, by, why }: Importing): Promise<Answer<Imported>> {
  if (why.trim() === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const table = readPositionTable(bytes)
  if (!table.ok) return failed({ code: 'table-unfit', because: table.because, line: table.line, detail: table.detail })
  const reports = new TableReports(desk)
  const rows: ImportedRow[] = []
  const ready: Ready[] = []
  for (const row of table.rows) {
    const placed = await placedRow(desk, reports, row, { by, why })
    if (placed.ok) ready.push({ line: row.line, ...placed.value })
    else rows.push({ line: row.line, became: 'unplaced', problem: placed.problem })
    await letOthersIn()
  }
  rows.push(...(await keptRows(desk, ready, by)))
  rows.sort((one, other) => one.line - other.line)
  return answered({ kind: 'imported', rows, unknown: table.unknown })
}

async function keptRows({ store }: Desk, ready: readonly Ready[], by: string): Promise<readonly ImportedRow[]> {
  const known = new Set<string>()
  for (const report of new Set(ready.map(({ standing }) => standing.report.id))) {
    for (const { judgement } of await store.judgements({ report })) {
      if (judgement.verdict === 'added' && judgement.by === by) known.add(keyOf(judgement))
    }
  }
  const rows: ImportedRow[] = []
  const fresh: Ready[] = []
  for (const one of ready) {
    const key = keyOf(one.decision)
    if (known.has(key)) rows.push({ line: one.line, became: 'known', report: reportName(one.standing) })
    else fresh.push(one)
    known.add(key)
  }
  if (fresh.length === 0) return rows
  const acts = fresh.map(({ decision }) => ({ kind: 'decided' as const, decision }))
  const entries = await store.append({ acts, texts: new Map(), keys: [] })
  for (const [at, { line, standing }] of fresh.entries()) {
    const entry = entries[at]
    if (entry === undefined) throw new Error('An append gave fewer entries than acts.')
    rows.push({ line, became: 'added', report: reportName(standing), decision: decisionId(entry) })
  }
  return rows
}

/** What is added, whatever the reason given. */
function keyOf({ anchor, fields }: Judgement): string {
  const { report, passage, actor, component, stance, words } = anchor
  const given = Object.entries(fields ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([report, passage.in, passage.start, passage.end, actor, component, stance, words, given])
}

type Placed =
  | { readonly ok: true; readonly value: Omit<Ready, 'line'> }
  | { readonly ok: false; readonly problem: RowProblem }

async function placedRow(
  desk: Desk,
  reports: TableReports,
  { cells }: TableRow,
  { by, why }: Pick<Importing, 'by' | 'why'>,
): Promise<Placed> {
  const empty = (['actor', 'component', 'stance', 'quotation'] as const).find((column) => !cells.has(column))
  if (empty !== undefined) return { ok: false, problem: { code: 'cell-empty', column: empty } }
  const quote = cells.get('quotation') ?? ''
  const found = await reports.meant(cells, quote)
  if (!found.ok) return found
  const adding = {
    about: 'position' as const,
    fields: fieldsOf(cells),
    on: { quote },
    by,
    why: cells.get('why') ?? why,
  }
  const made = await additionOf(desk, found.standing, adding)
  if (!made.ok) return { ok: false, problem: made.failure }
  return { ok: true, value: { standing: found.standing, decision: made.value } }
}

/** Cells as the fields of a position; several conditions or caveats have semicolons (or commas) between them. */
function fieldsOf(cells: ReadonlyMap<TableColumn, string>): FieldWords {
  const given = (column: TableColumn, field: keyof FieldWords) => {
    const cell = cells.get(column)
    return cell === undefined ? {} : { [field]: cell }
  }
  const list = (column: TableColumn, signs: RegExp) => {
    const cell = cells.get(column)
    return cell === undefined ? {} : { [column]: cell.split(signs).filter((one) => one.trim() !== '') }
  }
  const [quantity, unit, past] = [cells.get('quantity'), cells.get('unit'), cells.get('past')]
  return {
    ...given('actor', 'actor'),
    ...given('group', 'group'),
    ...given('component', 'component'),
    ...given('stance', 'stance'),
    ...given('voice', 'voice'),
    ...given('place', 'place'),
    ...given('said', 'said'),
    ...given('due', 'due'),
    ...list('conditions', /[;,]/),
    ...list('caveats', /;/),
    ...(quantity === undefined ? {} : { quantity: unit === undefined ? quantity : `${quantity} ${unit}` }),
    ...(past === undefined ? {} : { past: /^(?:y|yes|true|1|x)$/i.test(past) }),
  }
}
