import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { Act, Entry } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LedgerStore, LogFilter, LoggedEntry } from '../../records/ledger-store.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { ChainHead, StoredEntry } from '../../records/stored-entry.ts'
import { storedEntry } from '../rows/entry-rows.ts'
import { loggedEntry } from '../rows/logged-entry.ts'
import type { Ask } from './ask.ts'

type From = Parameters<LedgerStore['entries']>[0]

/** Entries by writer and number, after `from`, as they are stored. */
export async function stored({ questions }: Ask, from: From, limit: number): Promise<readonly StoredEntry[]> {
  const rows = await questions.all(
    'SELECT * FROM entry WHERE (writer, number) > (?, ?) ORDER BY writer, number LIMIT ?',
    from?.writer ?? '',
    from?.number ?? 0,
    limit,
  )
  return rows.map(storedEntry)
}

/** Quotes are cut from the rendition that each reading names, be it the standing one or an earlier. */
export async function entries(ask: Ask, from: From, limit: number): Promise<readonly Entry[]> {
  const found = (await stored(ask, from, limit)).map((entry) => ({ ...entry, act: JSON.parse(entry.act) as Act }))
  const named = found.flatMap(({ act }) => (act.kind === 'read' ? [act.reading.rendition] : []))
  const rows = await ask.questions.all('SELECT id, text, headline FROM rendition WHERE id = ANY (?::text[])', named)
  const words = new Map(rows.map((row) => [String(row.id), row]))
  return found.map((entry): Entry => {
    const { act } = entry
    if (act.kind !== 'read') return entry
    const { text, headline } = words.get(act.reading.rendition) ?? {}
    const reading = ask.rules.unseal(act.reading, orNull(text), orNull(headline))
    return { ...entry, act: { kind: 'read', reading } }
  })
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

export async function size({ questions }: Ask): Promise<Awaited<ReturnType<LedgerStore['size']>>> {
  const row = await questions.get(
    `SELECT (SELECT count(*) FROM entry) AS entries, (SELECT coalesce(sum(positions), 0) FROM report) AS positions`,
  )
  return { entries: Number(row?.entries), positions: Number(row?.positions) }
}

export async function summary({ questions }: Ask): Promise<Awaited<ReturnType<LedgerStore['summary']>>> {
  const ids = (where: string) => `ARRAY (SELECT id FROM report WHERE ${where} ORDER BY id)`
  const row = await questions.get(
    `SELECT (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM family) AS families,
       (SELECT max(published) FROM report) AS newest,
       ${ids('published IS NULL')} AS undated, ${ids('unread IS NOT NULL')} AS unread`,
  )
  return {
    reports: Number(row?.reports),
    families: Number(row?.families),
    undated: row?.undated as readonly ReportId[],
    unread: row?.unread as readonly ReportId[],
    newest: orNull(row?.newest),
  }
}

/** Entries in the order this ledger got them, newest first. */
export async function log({ questions }: Ask, filter: LogFilter, page: PageRequest): Promise<Page<LoggedEntry>> {
  const before = page.cursor === null ? Number.MAX_SAFE_INTEGER : Number(keyOf(page.cursor, 1)[0])
  const { report, kinds, since } = filter
  const rows = await questions.all(
    `SELECT entry.seq, entry.writer, entry.number, entry.recorded, entry.received, entry.hash, entry.act,
       report.outlet, report.name FROM entry LEFT JOIN report ON report.id = entry.report
     WHERE entry.seq < ? AND (?::text IS NULL OR entry.report = ?) AND (?::text IS NULL OR entry.received >= ?)
       AND (?::text[] IS NULL OR entry.kind = ANY (?::text[]))
     ORDER BY entry.seq DESC LIMIT ?`,
    before,
    report ?? null,
    report ?? null,
    since ?? null,
    since ?? null,
    kinds ?? null,
    kinds ?? null,
    page.limit + 1,
  )
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return { items: shown.map(loggedEntry), next: last === undefined ? null : cursorOf([Number(last.seq)]) }
}

/** When each of these reports was first got. */
export async function receivedAt(
  { questions }: Ask,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, string>> {
  const rows = await questions.all(
    `SELECT report, min(received) AS received FROM entry WHERE kind = 'received' AND report = ANY (?::text[]) GROUP BY report`,
    reports,
  )
  return new Map(rows.map(({ report, received }) => [String(report), String(received)]))
}

/** The last entry of each chain, by writer. */
export async function heads({ questions }: Ask): Promise<readonly (ChainHead & { readonly writer: string })[]> {
  const rows = await questions.all(
    `SELECT writer, number, hash, recorded FROM entry
     WHERE (writer, number) IN (SELECT writer, max(number) FROM entry GROUP BY writer) ORDER BY writer`,
  )
  return rows.map(({ writer, number, hash, recorded }) => ({
    writer: String(writer),
    number: Number(number),
    hash: String(hash),
    recorded: String(recorded),
  }))
}
