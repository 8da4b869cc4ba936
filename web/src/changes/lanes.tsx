import { Link } from '@tanstack/react-router'
import type { ChangeItem, Changes } from '../../../src/records/changes.ts'
import type { ChangesSearch } from '../addresses.ts'
import { daysFrom } from '../board/as-of.tsx'
import { StanceMark } from '../parts/stance-mark.tsx'
import { counted, dayWords } from '../words.ts'

interface LanesProps {
  readonly changes: Changes
  readonly items: readonly ChangeItem[]
  readonly search: ChangesSearch
}

interface Lane {
  readonly id: string
  readonly name: string
  readonly items: readonly ChangeItem[]
}

/** A line for each actor, or each component: the stance that each change came to, on its day. The list below says it in words. */
export function Lanes({ changes, items, search }: LanesProps) {
  const { from, to } = changes
  const length = Math.max(1, daysFrom(from, to))
  const left = (day: string) => `${(daysFrom(from, day) / length) * 100}%`
  return (
    <table className="lanes">
      <caption className="hidden">
        Changes after {dayWords(from)} up to {dayWords(to)}, by {search.by ?? 'actor'}
      </caption>
      <thead>
        <tr>
          <th scope="col">{search.by === 'component' ? 'Component' : 'Actor'}</th>
          <th scope="col" className="lane-days">
            <span>{dayWords(from)}</span>
            <span>{dayWords(to)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lanesOf(changes, items, search).map(({ id, name, items: here }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/changes" search={narrowed(search, id)}>
                {name}
              </Link>
            </th>
            <td>
              <span className="hidden">{counted(here.length, 'change')}</span>
              {here.map(({ after, component, types, actor }) => (
                <span
                  key={`${actor} ${component} ${after.position}`}
                  className="lane-mark"
                  style={{ left: left(after.day), transform: `translateX(${-besides(here, after) * 0.5}rem)` }}
                  title={`${dayWords(after.day)}: ${component} ${after.stance}, ${types.join(', ')}`}
                >
                  <StanceMark stance={after.stance} />
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many changes of the same day stand before one in its line: they are drawn side by side. */
function besides(items: readonly ChangeItem[], { day, position }: ChangeItem['after']): number {
  return items.filter(({ after }) => after.day === day).findIndex(({ after }) => after.position === position)
}

function narrowed(search: ChangesSearch, id: string): ChangesSearch {
  return search.by === 'component' ? { ...search, components: id } : { ...search, actors: id }
}

/** Those with most changes first. */
function lanesOf({ pack }: Changes, items: readonly ChangeItem[], { by }: ChangesSearch): readonly Lane[] {
  const lanes = new Map<string, { name: string; items: ChangeItem[] }>()
  for (const item of items) {
    const component = pack.components.find(({ id }) => id === item.component)?.name ?? item.component
    const [id, name] =
      by === 'component'
        ? [item.component, component]
        : [item.actor, item.group === null ? item.name : 'Unnamed groups']
    const lane = lanes.get(id) ?? { name, items: [] }
    lane.items.push(item)
    lanes.set(id, lane)
  }
  return [...lanes]
    .map(([id, lane]) => ({ id, ...lane }))
    .toSorted((a, b) => b.items.length - a.items.length || a.name.localeCompare(b.name))
}
