import type { Act, Entry } from '../../records/entry.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import type { StoredEntry } from '../../records/stored-entry.ts'
import { storedEntry } from '../rows/entry-rows.ts'
import type { Ask } from './ask.ts'

type From = Parameters<LedgerStore['entries']>[0]

/** Entries by writer and number, after `from`, as they are stored. */
export function stored({ statements }: Ask, from: From, limit: number): readonly StoredEntry[] {
  return statements
    .all(
      'SELECT * FROM entry WHERE (writer, number) > (?, ?) ORDER BY writer, number LIMIT ?',
      from?.writer ?? '',
      from?.number ?? 0,
      limit,
    )
    .map(storedEntry)
}

export function entries(ask: Ask, from: From, limit: number): readonly Entry[] {
  return stored(ask, from, limit).map((entry) => ({ ...entry, act: wholeAct(ask, JSON.parse(entry.act) as Act) }))
}

/** Quotes are cut from the rendition that the reading names, be it the standing one or an earlier. */
function wholeAct({ statements, rules }: Ask, act: Act): Act {
  if (act.kind !== 'read') return act
  const row = statements.get('SELECT text, headline FROM rendition WHERE id = ?', act.reading.rendition)
  const text = typeof row?.text === 'string' ? row.text : null
  const headline = typeof row?.headline === 'string' ? row.headline : null
  return { kind: 'read', reading: rules.unseal(act.reading, text, headline) }
}

function counter({ statements }: Ask): (sql: string) => number {
  return (sql) => Number(statements.get(sql)?.n ?? 0)
}

/** Both go through an index from end to end. */
export function size(ask: Ask): Awaited<ReturnType<LedgerStore['size']>> {
  const count = counter(ask)
  return {
    entries: count('SELECT count(*) AS n FROM entry'),
    positions: count('SELECT coalesce(sum(positions), 0) AS n FROM report'),
  }
}

export function summary(ask: Ask): Awaited<ReturnType<LedgerStore['summary']>> {
  const { statements } = ask
  const count = counter(ask)
  const ids = (where: string) =>
    statements.all(`SELECT id FROM report WHERE ${where} ORDER BY id`).map(({ id }) => String(id))
  const newest = statements.get('SELECT max(published) AS day FROM report')?.day
  return {
    reports: count('SELECT count(*) AS n FROM report'),
    families: count('SELECT count(*) AS n FROM family'),
    undated: ids('published IS NULL'),
    unread: ids('unread IS NOT NULL'),
    newest: typeof newest === 'string' ? newest : null,
  }
}
