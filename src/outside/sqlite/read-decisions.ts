import type { StandingDecision } from '../../records/decision.ts'
import type { JudgedKind } from '../../records/judgement.ts'
import type { FoundValue, JudgementFilter, StandingJudgement } from '../../records/ledger-store.ts'
import { linksOf } from '../rows/actor-links.ts'
import type { Links } from '../rows/light-rows.ts'
import type { Ask } from './ask.ts'
import type { Statements } from './node-sqlite.ts'
import { judgedAt } from './reach.ts'

const prefixes = ['actor', 'outlet', 'requirement'] as const

/** Decisions of one kind about the whole ledger; a semicolon follows a colon in the order of names. */
function decisionsOf(statements: Statements, prefix: (typeof prefixes)[number]): readonly StandingDecision[] {
  return statements
    .all('SELECT value FROM setting WHERE name >= ? AND name < ? ORDER BY name', `${prefix}:`, `${prefix};`)
    .flatMap(({ value }) => JSON.parse(String(value)) as readonly StandingDecision[])
}

export function ledgerDecisions({ statements }: Ask): readonly StandingDecision[] {
  return prefixes.flatMap((prefix) => decisionsOf(statements, prefix))
}

/** Which actors a person said are another one under a second name, each with the one it is in the end. */
export function actorLinks({ statements }: Ask): Links {
  return linksOf(decisionsOf(statements, 'actor'))
}

/** By report and place in its entries. */
export function judgements(ask: Ask, filter: JudgementFilter): readonly StandingJudgement[] {
  const { report, id, lost } = filter
  const rows = ask.statements.all(
    `SELECT judgement.id, judgement.lost, report.id AS report FROM judgement JOIN report ON report.n = judgement.report
     WHERE (? IS NULL OR report.id = ?) AND (? IS NULL OR (judgement.id >= ? AND judgement.id < ?)) AND (? = 0 OR lost = 1)
     ORDER BY report.id, judgement.ord`,
    report ?? null,
    report ?? null,
    id ?? null,
    id ?? '',
    `${id ?? ''}g`,
    lost === true ? 1 : 0,
  )
  return [...Map.groupBy(rows, (row) => String(row.report))].flatMap(([of, all]) => {
    const at = new Map(judgedAt(ask.statements, ask.rules, of).map((one) => [one.id, one]))
    return all.flatMap((row): StandingJudgement[] => {
      const one = at.get(String(row.id))
      if (one === undefined) return []
      return [{ id: one.id, recorded: one.recorded, judgement: one.judgement, lost: row.lost === 1 }]
    })
  })
}

/** Enough to see that an id is not unique. */
const mostAlike = 20
const shortestPrefix = 4

export function valuesLike({ statements }: Ask, id: string): readonly FoundValue[] {
  if (id.length < shortestPrefix || !/^[0-9a-f]+$/.test(id)) return []
  const from = (about: JudgedKind, table: string) =>
    statements
      .all(
        `SELECT value.id, report.id AS report FROM ${table} value JOIN report ON report.n = value.report
         WHERE value.id >= ? AND value.id < ? ORDER BY value.id LIMIT ${mostAlike}`,
        id,
        `${id}g`,
      )
      .map((row) => ({ about, id: String(row.id), report: String(row.report) }))
  return [...from('position', 'position'), ...from('statement', 'statement'), ...from('count', 'counted')]
}
