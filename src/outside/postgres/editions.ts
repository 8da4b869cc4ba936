import { keyOfName, type Version, type VersionFacts } from '../../records/edition.ts'
import { type Act, reportOf } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Report } from '../../records/report.ts'
import type { Withdrawal } from '../../records/withdrawal.ts'
import { changing, versionIn } from '../rows/version-row.ts'
import { recordset } from './insert-rows.ts'
import type { Questions, Row } from './questions.ts'

interface Means {
  readonly questions: Questions
  readonly rules: LedgerRules
}

/** Bring versions into line with acts that arrived; nothing is looked at where none of them can matter. */
export async function refreshEditions(means: Means, acts: readonly Act[]): Promise<void> {
  const mattering = acts.filter(({ kind }) => changing.includes(kind))
  if (mattering.length === 0) return
  const reports = new Set(mattering.flatMap((act) => reportOf(act) ?? []))
  const keys = new Set(await noteKeys(means, [...reports]))
  for (const act of mattering) {
    if (act.kind !== 'withdrawn') continue
    for (const key of await keysNamed(means.questions, act.withdrawal.uri)) keys.add(key)
  }
  await writeVersions(means, [...keys])
}

/** Reports that are looked at at once when all versions are made anew. */
const remadeAtOnce = 500

/** Make all versions anew from the reports and withdrawals. */
export async function remakeEditions(means: Means): Promise<void> {
  const { questions } = means
  await questions.run('DELETE FROM edition')
  await questions.run('UPDATE position SET until = NULL WHERE until IS NOT NULL')
  const reports = (await questions.all('SELECT id FROM report ORDER BY n')).map(({ id }) => String(id))
  const keys = new Set<string>()
  for (let from = 0; from < reports.length; from += remadeAtOnce) {
    for (const key of await noteKeys(means, reports.slice(from, from + remadeAtOnce))) keys.add(key)
  }
  await writeVersions(means, [...keys])
}

/** Note what orders reports among their versions; gives the keys whose versions that may change. */
async function noteKeys({ questions, rules }: Means, reports: readonly ReportId[]): Promise<readonly string[]> {
  if (reports.length === 0) return []
  const rows = await questions.all(
    `SELECT n, id, record, key, facts FROM report LEFT JOIN edition ON edition.report = report.n
     WHERE id = ANY (?::text[]) ORDER BY n`,
    reports,
  )
  // Most reports of a corpus have neither address nor agency's name, and need not be looked up.
  const named = rows.filter((row) => row.key !== null || rules.versionFacts(recordOf(row), '') !== null)
  const first = await firstRecorded(questions, named)
  const changed = named.flatMap((row) => {
    const facts = rules.versionFacts(recordOf(row), first.get(String(row.id)) ?? 'undefined')
    const now = facts === null ? null : JSON.stringify(facts)
    return now === row.facts ? [] : [{ row, facts, now }]
  })
  const gone = changed.filter(({ facts }) => facts === null).map(({ row }) => row.n)
  if (gone.length > 0) {
    await questions.run('DELETE FROM edition WHERE report = ANY (?::integer[])', gone)
    await questions.run('UPDATE position SET until = NULL WHERE report = ANY (?::integer[])', gone)
  }
  const noted = changed.flatMap(({ row, facts, now }) =>
    facts === null ? [] : [{ report: row.n, key: facts.key, facts: now, ord: 1, until: null, withdrawn: 0 }],
  )
  if (noted.length > 0) {
    await questions.run(
      `INSERT INTO edition SELECT * FROM json_populate_recordset(NULL::edition, ?::json)
       ON CONFLICT (report) DO UPDATE SET key = excluded.key, facts = excluded.facts`,
      recordset(noted),
    )
  }
  return changed.flatMap(({ row, facts }) => [
    ...(row.key === null ? [] : [String(row.key)]),
    ...(facts === null ? [] : [facts.key]),
  ])
}

function recordOf({ record }: Row): Report {
  return JSON.parse(String(record)) as Report
}

async function firstRecorded(questions: Questions, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await questions.all(
    `SELECT report, min(recorded) AS first FROM entry WHERE report = ANY (?::text[]) AND kind = 'received' GROUP BY report`,
    rows.map(({ id }) => id),
  )
  return new Map(found.map(({ report, first }) => [String(report), String(first)]))
}

/** Keys of reports that a withdrawal may mean: under its own name, or with the name beside another. */
async function keysNamed(questions: Questions, uri: string): Promise<readonly string[]> {
  const name = keyOfName(uri)
  if (name === null) return []
  const rows = await questions.all(
    'SELECT DISTINCT key FROM edition WHERE key = ? OR report IN (SELECT n FROM report WHERE name = ?)',
    name,
    uri,
  )
  return rows.map(({ key }) => String(key))
}

async function writeVersions({ questions, rules }: Means, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const all = await questions.all(
    'SELECT report AS n, key, facts, ord, until, withdrawn FROM edition WHERE key = ANY (?::text[])',
    keys,
  )
  const withdrawn = await withdrawalsOf(questions, all.map(factsOf))
  for (const rows of Map.groupBy(all, ({ key }) => key).values()) {
    const facts = rows.map(factsOf)
    const numbers = new Map(facts.map(({ report }, at) => [report, rows[at]]))
    const names = new Set(facts.flatMap((one) => one.names))
    const withdrawals = [...names].flatMap((name) => withdrawn.get(name) ?? [])
    for (const version of rules.editionsOf(facts, withdrawals)) {
      const row = numbers.get(version.report)
      if (row !== undefined) await writeVersion(questions, row, version)
    }
  }
}

function factsOf({ facts }: Row): VersionFacts {
  return JSON.parse(String(facts)) as VersionFacts
}

async function writeVersion(questions: Questions, row: Row, { ord, until, withdrawn }: Version): Promise<void> {
  if (row.ord === ord && row.until === until && row.withdrawn === Number(withdrawn)) return
  const update = 'UPDATE edition SET ord = ?, until = ?, withdrawn = ? WHERE report = ?'
  await questions.run(update, ord, until, withdrawn, row.n)
  if (row.until !== until) await questions.run('UPDATE position SET until = ? WHERE report = ?', until, row.n)
}

/** What was withdrawn under any name of these reports, by name. */
async function withdrawalsOf(
  questions: Questions,
  facts: readonly VersionFacts[],
): Promise<ReadonlyMap<string, readonly Withdrawal[]>> {
  const prefix = 'withdrawn:'
  const names = new Set(facts.flatMap((one) => one.names))
  const rows = await questions.all(
    'SELECT name, value FROM setting WHERE name = ANY (?::text[])',
    [...names].map((name) => `${prefix}${name}`),
  )
  return new Map(
    rows.map(({ name, value }) => [
      String(name).slice(prefix.length),
      JSON.parse(String(value)) as readonly Withdrawal[],
    ]),
  )
}

/** The versions of a report, itself among them, in their order; empty where it has no name that another could share. */
export async function versionsOf(questions: Questions, report: ReportId): Promise<readonly Version[]> {
  const rows = await questions.all(
    `SELECT report.id, edition.ord, edition.until, edition.withdrawn FROM edition JOIN report ON report.n = edition.report
     WHERE key = (SELECT key FROM edition JOIN report ON report.n = edition.report WHERE report.id = ?) ORDER BY ord`,
    report,
  )
  return rows.map(versionIn)
}

/** What orders the reports that have one of these keys. */
export async function versionsNamed(questions: Questions, keys: readonly string[]): Promise<readonly VersionFacts[]> {
  if (keys.length === 0) return []
  const rows = await questions.all('SELECT facts FROM edition WHERE key = ANY (?::text[])', keys)
  return rows.map(factsOf)
}

/** Each later version with the one before it. */
export async function versionPairs(
  questions: Questions,
): Promise<readonly { readonly later: ReportId; readonly earlier: ReportId }[]> {
  const rows = await questions.all(
    `SELECT later.id AS later, earlier.id AS earlier FROM edition AS one
     JOIN edition AS before ON before.key = one.key AND before.ord = one.ord - 1
     JOIN report AS later ON later.n = one.report JOIN report AS earlier ON earlier.n = before.report
     WHERE one.ord > 1 ORDER BY later.id`,
  )
  return rows.map(({ later, earlier }) => ({ later: String(later), earlier: String(earlier) }))
}

/** The table of versions as it is stored, and reports whose positions say otherwise until when they stand. */
export async function storedEditions(questions: Questions) {
  const rows = await questions.all(
    `SELECT coalesce(report.id, '') AS id, key, facts, ord, until, withdrawn FROM edition
     LEFT JOIN report ON report.n = edition.report`,
  )
  const versions = rows.map((row) => ({ ...versionIn(row), key: String(row.key), facts: String(row.facts) }))
  const differing = await questions.all(
    `SELECT DISTINCT coalesce(report.id, position.report::text) AS id FROM position
     LEFT JOIN edition ON edition.report = position.report LEFT JOIN report ON report.n = position.report
     WHERE position.until IS DISTINCT FROM edition.until`,
  )
  return { versions, differing: differing.map(({ id }) => String(id)) }
}
