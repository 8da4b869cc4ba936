import type { LedgerAudit, StoredReach } from '../../records/ledger-audit.ts'
import type { Ask } from './ask.ts'
import { everyPosition } from './cell-by-cell.ts'
import { changedDefinitions } from './check-schema.ts'
import { storedEditions } from './editions.ts'
import { differingKeys } from './lineage-index.ts'
import { strayOriginals } from './originals.ts'
import type { Questions } from './questions.ts'
import { neighboursOf } from './reach.ts'
import { stored } from './read-entries.ts'
import { differingWords } from './remake-words.ts'
import { filedEntries, storedReports, textOf } from './stored-reports.ts'
import { valueTables } from './write-reports.ts'

/** The ledger as it is stored, for `verify`. Reads the tables by plain SQL and derives nothing. */
export function audit(ask: Ask): LedgerAudit {
  const { questions } = ask
  return {
    everyPosition: (each) => everyPosition(ask, each),
    damage: () => damage(questions),
    stored: (from, limit) => stored(ask, from, limit),
    text: (rendition) => textOf(questions, rendition),
    links: (from, limit) => links(questions, from, limit),
    reports: (after, limit) => storedReports(questions, after, limit),
    strays: () => strays(questions),
    lineageDiffers: () => differingKeys(questions),
    judgementEntries: () => judgementEntries(questions),
    neighbours: (reports) => neighboursOf(questions, reports),
    editions: () => storedEditions(questions),
    reaches: () => reaches(questions),
    settings: () => settings(questions),
  }
}

/** The pages are the server's to check; what is ours is the definition of each table and the words of search. */
async function damage(questions: Questions): Promise<readonly string[]> {
  const definitions = await changedDefinitions(questions)
  const words = await differingWords(questions)
  return [
    ...definitions.map((name) => `schema: the definition of ${name} was changed`),
    ...words.map((id) => `search index: the words of rendition ${id} are not those of its text`),
  ]
}

/** The columns before `act`, which is long and is not read. */
async function links(questions: Questions, from: Parameters<LedgerAudit['links']>[0], limit: number) {
  const { writer, number } = from ?? { writer: '', number: 0 }
  const rows = await questions.lists(
    `SELECT writer, number, recorded, previous, hash FROM entry
     WHERE (writer, number) > (?, ?) ORDER BY writer, number LIMIT ?`,
    writer,
    number,
    limit,
  )
  return rows.map((row) => ({
    writer: String(row[0]),
    number: Number(row[1]),
    recorded: String(row[2]),
    previous: String(row[3]),
    hash: String(row[4]),
  }))
}

/** Rows of every table whose report is gone, and families nobody belongs to. */
async function strays(questions: Questions): Promise<readonly { readonly table: string; readonly id: string }[]> {
  const found: { table: string; id: string }[] = []
  const note = async (table: string, sql: string) => {
    for (const { id } of await questions.all(sql)) found.push({ table, id: String(id) })
  }
  for (const table of [...valueTables, 'rendition', 'lineage_keys', 'edition']) {
    await note(table, `SELECT DISTINCT report AS id FROM ${table} WHERE report NOT IN (SELECT n FROM report)`)
  }
  const scanned = 'SELECT report FROM rendition WHERE searched = 1'
  await note('lineage_scan', `SELECT report AS id FROM lineage_scan WHERE report NOT IN (${scanned})`)
  await note('family', 'SELECT id FROM family WHERE n NOT IN (SELECT family FROM report)')
  for (const id of await strayOriginals(questions)) found.push({ table: 'original', id })
  return found
}

/** Of the reports that somebody judged something of: what was judged, and whether the report renews another. */
async function judgementEntries(questions: Questions) {
  const found = await filedEntries(
    questions,
    `report IN (SELECT report FROM entry WHERE report IS NOT NULL AND kind = 'decided')
     AND kind IN ('decided', 'undone', 'received') ORDER BY writer, number`,
  )
  return found.filter(({ kind, act }) => kind !== 'received' || renews(act))
}

/** What somebody wrote over may be no JSON; the chain says so. */
function renews(act: string): boolean {
  try {
    return (JSON.parse(act) as { readonly renews?: unknown }).renews !== undefined
  } catch {
    return false
  }
}

async function reaches(questions: Questions): Promise<readonly StoredReach[]> {
  const rows = await questions.all(
    `SELECT report.id AS report, reach.decision, anchor.id AS anchor, reach.spans FROM reach
     LEFT JOIN report ON report.n = reach.report LEFT JOIN report anchor ON anchor.n = reach.anchor`,
  )
  return rows.map(({ report, decision, anchor, spans }) => ({
    report: String(report),
    decision: String(decision),
    anchor: String(anchor),
    spans: parsed(String(spans)),
  }))
}

/** What somebody wrote over may be no JSON; it differs from everything then. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

async function settings(questions: Questions) {
  const entries = await filedEntries(questions, 'report IS NULL ORDER BY writer, number')
  const rows = await questions.all('SELECT name, value FROM setting')
  return { entries, stored: new Map(rows.map(({ name, value }) => [String(name), String(value)])) }
}
