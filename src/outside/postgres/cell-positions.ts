import type { CellEnd, CellEndFilter, CellFilter } from '../../records/told-position.ts'
import { withLinked } from '../rows/actor-links.ts'
import { cellColumns, cellPositionsIn } from '../rows/cell-rows.ts'
import type { Ask } from './ask.ts'
import { actorLinks } from './read-decisions.ts'

const inCell = 'position.actor = ANY (?::text[]) AND position.component = ?'

const cellRows = `SELECT ${cellColumns} FROM position JOIN report ON report.n = position.report
    LEFT JOIN report lender ON lender.id = position.lender
    JOIN family ON family.n = coalesce(lender.family, report.family)
  WHERE ${inCell}`

/** The answer of `LedgerStore.cellPositions`. */
export async function cellPositions(ask: Ask, { actor, component }: CellFilter): Promise<CellEnd['positions']> {
  const links = await actorLinks(ask)
  return cellPositionsIn(await ask.questions.lists(cellRows, withLinked([actor], links), component), links)
}

const endRows = `WITH whole AS MATERIALIZED (
    SELECT unnest(ARRAY [report.family, lender.family]) AS n FROM position JOIN report ON report.n = position.report
      LEFT JOIN report lender ON lender.id = position.lender
    WHERE ${inCell} AND (day >= ? OR day IS NULL))
  ${cellRows} AND (report.family IN (SELECT n FROM whole) OR lender.family IN (SELECT n FROM whole))`

/** The answer of `LedgerStore.cellEnd`. */
export async function cellEnd(ask: Ask, { actor, component, until, count }: CellEndFilter): Promise<CellEnd> {
  const { questions } = ask
  const links = await actorLinks(ask)
  const cell = [withLinked([actor], links), component] as const
  const counted = await questions.get(`SELECT count(*)::integer AS n FROM position WHERE ${inCell}`, ...cell)
  const total = Number(counted?.n)
  const nth = `SELECT day FROM position WHERE ${inCell} AND day <= ? ORDER BY day DESC LIMIT 1 OFFSET ?`
  const from = (await questions.get(nth, ...cell, until, count))?.day
  if (typeof from !== 'string') return { total, positions: [], from: null, ownBefore: false }
  const own = `SELECT 1 AS found FROM position WHERE ${inCell} AND voice = 'own' AND day < ? LIMIT 1`
  return {
    total,
    positions: cellPositionsIn(await questions.lists(endRows, ...cell, from, ...cell), links),
    from,
    ownBefore: (await questions.get(own, ...cell, from)) !== undefined,
  }
}
