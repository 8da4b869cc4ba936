import type { CellEnd, CellEndFilter, CellFilter } from '../../records/told-position.ts'
import { withLinked } from '../rows/actor-links.ts'
import { cellColumns, cellPositionsIn } from '../rows/cell-rows.ts'
import type { Ask } from './ask.ts'
import { actorLinks } from './read-decisions.ts'

/** The number of the family that a row of `position`, joined with its `report`, counts for: rarely another one than the report's. */
export const familyOfPassage = `CASE WHEN position.lender IS NULL THEN report.family
  ELSE coalesce((SELECT lender.family FROM report lender WHERE lender.id = position.lender), report.family) END`

const inCell = 'position.actor IN (SELECT value FROM json_each(?1)) AND position.component = ?2'

const cellRows = `SELECT ${cellColumns}
  FROM position JOIN report ON report.n = position.report JOIN family ON family.n = ${familyOfPassage}
  WHERE ${inCell}`

/** The answer of `LedgerStore.cellPositions`. */
export function cellPositions(ask: Ask, { actor, component }: CellFilter): CellEnd['positions'] {
  const links = actorLinks(ask)
  return cellPositionsIn(ask.statements.lists(cellRows, JSON.stringify(withLinked([actor], links)), component), links)
}

// Families are completed by way of their reports, and reports that borrowed from one of them by way of the lender.
const endRows = `WITH latest AS MATERIALIZED (
    SELECT report, lender FROM position WHERE ${inCell} AND day >= ?3
    UNION ALL SELECT report, lender FROM position WHERE ${inCell} AND day IS NULL),
  whole (n) AS MATERIALIZED (
    SELECT report.family FROM latest CROSS JOIN report ON report.n = latest.report
    UNION SELECT report.family FROM latest CROSS JOIN report ON report.id = latest.lender WHERE lender IS NOT NULL)
  SELECT ${cellColumns} FROM whole CROSS JOIN report ON report.family = whole.n
    CROSS JOIN position ON position.report = report.n CROSS JOIN family ON family.n = ${familyOfPassage}
  WHERE ${inCell}
  UNION ALL SELECT ${cellColumns} FROM whole CROSS JOIN report AS lent ON lent.family = whole.n
    CROSS JOIN position ON position.lender = lent.id CROSS JOIN report ON report.n = position.report
    CROSS JOIN family ON family.n = ${familyOfPassage}
  WHERE ${inCell} AND report.family NOT IN (SELECT n FROM whole)`

/** The answer of `LedgerStore.cellEnd`. */
export function cellEnd(ask: Ask, { actor, component, until, count }: CellEndFilter): CellEnd {
  const { statements } = ask
  const links = actorLinks(ask)
  const cell = [JSON.stringify(withLinked([actor], links)), component] as const
  const total = Number(statements.get(`SELECT count(*) AS n FROM position WHERE ${inCell}`, ...cell)?.n)
  const nth = `SELECT day FROM position WHERE ${inCell} AND day <= ?3 ORDER BY day DESC LIMIT 1 OFFSET ?4`
  const from = statements.get(nth, ...cell, until, count)?.day
  if (typeof from !== 'string') return { total, positions: [], from: null, ownBefore: false }
  const own = `SELECT 1 FROM position WHERE ${inCell} AND voice = 'own' AND day < ?3 LIMIT 1`
  return {
    total,
    positions: cellPositionsIn(statements.lists(endRows, ...cell, from), links),
    from,
    ownBefore: statements.get(own, ...cell, from) !== undefined,
  }
}
