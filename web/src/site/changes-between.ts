import type { SiteIndex } from '../../../src/doors/site/bundle.ts'
import type { ChangeItem, Changes, NamedCell, Saying } from '../../../src/records/changes.ts'
import { bundle, NotHere } from './shelf.ts'

type Query = Readonly<Record<string, string>>

/** Changes after one day and up to another, put together from those of the months that it touches. */
export async function changesBetween(index: SiteIndex, query: Query): Promise<Changes> {
  if (query.since !== undefined)
    throw new NotHere('What was new at another time is known where the ledger is: surety changes.')
  const to = query.to ?? index.latest
  if (to > index.latest) throw new NotHere(`This site knows nothing of days after ${index.latest}.`)
  const from = query.from ?? monthBefore(to)
  const months = index.months.filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7))
  const all = await Promise.all((months.length === 0 ? index.months.slice(-1) : months).map(ofMonth))
  const [first] = all
  if (first === undefined) throw new NotHere('This site holds no changes.')
  const here = chosen(query, from, to)
  const changes = all.flatMap((month) => month.changes).filter((item) => here(item, item.after))
  const asked = query.components?.split(',')
  const components = first.pack.components.filter(({ id }) => asked === undefined || asked.includes(id))
  return {
    ...first,
    pack: { ...first.pack, components },
    from,
    to,
    changes: changes.sort(byWeight).slice(0, Number(query.limit ?? changes.length)),
    contradictions: all.flatMap((month) => month.contradictions).filter((item) => here(item, item.one, item.other)),
    variances: all.flatMap((month) => month.variances).filter((item) => here(item, item.here)),
    claims: all.flatMap((month) => month.claims).filter((item) => here(item, item.claim)),
    more: all.reduce((sum, month) => sum + month.more, 0),
    nearest: null,
  }
}

async function ofMonth(month: string): Promise<Changes> {
  return (await bundle(`changes-${month}`)).of('changes') as Changes
}

/** Whether an item is of the days, actors and components asked for, by the latest of what it rests on. */
function chosen({ actors, components }: Query, from: string, to: string) {
  const [someone, something] = [actors?.split(','), components?.split(',')]
  return ({ actor, component }: NamedCell, ...sayings: readonly Saying[]): boolean => {
    const day = sayings.map((saying) => saying.day).reduce((latest, one) => (one > latest ? one : latest), '')
    return (
      day > from &&
      day <= to &&
      (someone === undefined || someone.includes(actor)) &&
      (something === undefined || something.includes(component))
    )
  }
}

function byWeight(one: ChangeItem, other: ChangeItem): number {
  const key = ({ name, component, after }: ChangeItem) => [name, component, after.day, after.position].join(' ')
  return other.weight - one.weight || (key(one) < key(other) ? -1 : 1)
}

/** The same day of the month before, or its last where it has none. */
function monthBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 2, Math.min(date, last))).toISOString().slice(0, 10)
}
