import { keyOfName, type Version, type VersionFacts } from '../../records/edition.ts'
import { type Act, reportOf } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Report } from '../../records/report.ts'
import type { Withdrawal } from '../../records/withdrawal.ts'
import { changing, versionIn } from '../rows/version-row.ts'
import type { Statements } from './node-sqlite.ts'

/** Bring versions into line with acts that arrived; nothing is looked at where none of them can matter. */
export function refreshEditions(statements: Statements, rules: LedgerRules, acts: readonly Act[]): void {
  const keys = new Set<string>()
  for (const act of acts) {
    if (!changing.includes(act.kind)) continue
    if (act.kind === 'withdrawn') for (const key of keysNamed(statements, act.withdrawal.uri)) keys.add(key)
    const report = reportOf(act)
    if (report !== null) for (const key of noteKey(statements, rules, report)) keys.add(key)
  }
  for (const key of keys) writeVersions(statements, rules, key)
}

/** Make all versions anew from the reports and withdrawals. */
export function remakeEditions(statements: Statements, rules: LedgerRules): void {
  statements.run('DELETE FROM edition')
  statements.run('UPDATE position SET until = NULL WHERE until IS NOT NULL')
  const reports = statements.all('SELECT id FROM report').map(({ id }) => String(id))
  const keys = new Set(reports.flatMap((report) => noteKey(statements, rules, report)))
  for (const key of keys) writeVersions(statements, rules, key)
}

/** Note what orders a report among its versions; gives the keys whose versions that may change. */
function noteKey(statements: Statements, rules: LedgerRules, report: ReportId): readonly string[] {
  const row = statements.get('SELECT n, record FROM report WHERE id = ?', report)
  if (row === undefined) return []
  const before = statements.get('SELECT key, facts FROM edition WHERE report = ?', row.n)
  const record = JSON.parse(String(row.record)) as Report
  // Most reports of a corpus have neither address nor agency's name, and need not be looked up.
  if (before === undefined && rules.versionFacts(record, '') === null) return []
  const facts = rules.versionFacts(record, firstRecorded(statements, report))
  const now = facts === null ? null : JSON.stringify(facts)
  if ((before?.facts ?? null) === now) return []
  if (facts === null) {
    statements.run('DELETE FROM edition WHERE report = ?', row.n)
    statements.run('UPDATE position SET until = NULL WHERE report = ?', row.n)
  } else {
    statements.run(
      `INSERT INTO edition (report, key, facts, ord, until, withdrawn) VALUES (?, ?, ?, 1, NULL, 0)
       ON CONFLICT DO UPDATE SET key = excluded.key, facts = excluded.facts`,
      row.n,
      facts.key,
      now,
    )
  }
  return [...(before === undefined ? [] : [String(before.key)]), ...(facts === null ? [] : [facts.key])]
}

function firstRecorded(statements: Statements, report: ReportId): string {
  const row = statements.get(`SELECT min(recorded) AS first FROM entry WHERE report = ? AND kind = 'received'`, report)
  return String(row?.first)
}

/** Keys of reports that a withdrawal may mean: under its own name, or with the name beside another. */
function keysNamed(statements: Statements, uri: string): readonly string[] {
  const name = keyOfName(uri)
  if (name === null) return []
  return statements
    .all('SELECT DISTINCT key FROM edition WHERE key = ? OR report IN (SELECT n FROM report WHERE name = ?)', name, uri)
    .map(({ key }) => String(key))
}

function writeVersions(statements: Statements, rules: LedgerRules, key: string): void {
  const rows = statements.all('SELECT report AS n, facts, ord, until, withdrawn FROM edition WHERE key = ?', key)
  const facts = rows.map((row) => JSON.parse(String(row.facts)) as VersionFacts)
  const withdrawals = facts.length === 0 ? [] : withdrawalsOf(statements, facts)
  const numbers = new Map(facts.map(({ report }, at) => [report, rows[at]]))
  for (const { report, ord, until, withdrawn } of rules.editionsOf(facts, withdrawals)) {
    const row = numbers.get(report)
    if (row === undefined || (row.ord === ord && row.until === until && row.withdrawn === Number(withdrawn))) continue
    statements.run(
      'UPDATE edition SET ord = ?, until = ?, withdrawn = ? WHERE report = ?',
      ord,
      until,
      Number(withdrawn),
      row.n,
    )
    if (row.until !== until) statements.run('UPDATE position SET until = ? WHERE report = ?', until, row.n)
  }
}

/** What was withdrawn under any name of these reports. */
function withdrawalsOf(statements: Statements, facts: readonly VersionFacts[]): readonly Withdrawal[] {
  const names = new Set(facts.flatMap((one) => one.names))
  return [...names].flatMap((name) => {
    const row = statements.get('SELECT value FROM setting WHERE name = ?', `withdrawn:${name}`)
    return row === undefined ? [] : (JSON.parse(String(row.value)) as readonly Withdrawal[])
  })
}

/** The versions of a report, itself among them, in their order; empty where it has no name that another could share. */
export function versionsOf(statements: Statements, report: ReportId): readonly Version[] {
  return statements
    .all(
      `SELECT report.id, edition.ord, edition.until, edition.withdrawn FROM edition JOIN report ON report.n = edition.report
       WHERE key = (SELECT key FROM edition JOIN report ON report.n = edition.report WHERE report.id = ?) ORDER BY ord`,
      report,
    )
    .map(versionIn)
}

/** What orders the reports that have one of these keys. */
export function versionsNamed(statements: Statements, keys: readonly string[]): readonly VersionFacts[] {
  if (keys.length === 0) return []
  return statements
    .all('SELECT facts FROM json_each(?) wanted JOIN edition ON edition.key = wanted.value', JSON.stringify(keys))
    .map(({ facts }) => JSON.parse(String(facts)) as VersionFacts)
}

/** Each later version with the one before it. */
export function versionPairs(
  statements: Statements,
): readonly { readonly later: ReportId; readonly earlier: ReportId }[] {
  return statements
    .all(
      `SELECT later.id AS later, earlier.id AS earlier FROM edition AS one
       JOIN edition AS before ON before.key = one.key AND before.ord = one.ord - 1
       JOIN report AS later ON later.n = one.report JOIN report AS earlier ON earlier.n = before.report
       WHERE one.ord > 1 ORDER BY later.id`,
    )
    .map(({ later, earlier }) => ({ later: String(later), earlier: String(earlier) }))
}

/** The table of versions as it is stored, and reports whose positions say otherwise until when they stand. */
export function storedEditions(statements: Statements) {
  const versions = statements
    .all(
      `SELECT coalesce(report.id, '') AS id, key, facts, ord, until, withdrawn FROM edition
       LEFT JOIN report ON report.n = edition.report`,
    )
    .map((row) => ({ ...versionIn(row), key: String(row.key), facts: String(row.facts) }))
  const differing = statements
    .all(
      `SELECT DISTINCT coalesce(report.id, position.report) AS id FROM position
       LEFT JOIN edition ON edition.report = position.report LEFT JOIN report ON report.n = position.report
       WHERE position.until IS NOT edition.until`,
    )
    .map(({ id }) => String(id))
  return { versions, differing }
}
