import type { Day } from '../../records/day.ts'
import type { BoardPosition } from '../../records/ledger-store.ts'
import type { Links } from '../rows/light-rows.ts'
import type { Ask } from './ask.ts'
import { cellKey, positionsOfReports, positionsWhere } from './loaded-families.ts'
import { actorLinks } from './read-decisions.ts'
import { actorsOf, cellsOf } from './strands.ts'

/** The answer of `LedgerStore.cellByCell`. */
export async function cellByCell(
  ask: Ask,
  until: Day,
  each: (positions: readonly BoardPosition[]) => void,
): Promise<void> {
  const links = await actorLinks(ask)
  const actors = (await actorsOf(ask)).filter((actor) => actor !== 'group')
  const cells = Map.groupBy(await cellsOf(ask, actors), ({ actor, component }) =>
    cellKey(links.get(actor) ?? actor, component),
  )
  for (const names of cells.values()) {
    const values = [names.map(({ actor }) => actor), names[0]?.component ?? '', until]
    const where = `position.actor = ANY (?::text[]) AND position.component = ? AND position.day <= ?
      AND position.review IS DISTINCT FROM 'rejected'`
    each(await positionsWhere(ask, where, values, links))
  }
}

const unlinked: Links = new Map()
/** Reports whose positions are held at once. */
const reportsAtOnce = 500

/** Every position as it is stored, rejected and undated ones too, and whatever actors people linked. */
export async function everyPosition(ask: Ask, each: (position: BoardPosition) => void): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await ask.questions.all('SELECT n FROM report WHERE n > ? ORDER BY n LIMIT ?', last, reportsAtOnce)
    if (rows.length === 0) return
    last = Number(rows.at(-1)?.n)
    const numbers = rows.map(({ n }) => Number(n))
    for (const position of await positionsOfReports(ask, numbers, unlinked)) each(position)
  }
}
