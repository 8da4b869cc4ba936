import type { ChangeItem, Changes } from '../../../src/records/changes.ts'
import type { ChangeType } from '../../../src/records/history.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { Arrow } from '../parts/arrow.tsx'
import { Confirmations } from '../parts/confirmations.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { changeWords, dayWords } from '../words.ts'
import { CellName, cellWords, keyOf, Said } from './said.tsx'

/** Every change in words, newest day first and the weightiest of a day before the others. */
export function ChangeList({ changes, items }: { readonly changes: Changes; readonly items: readonly ChangeItem[] }) {
  const days = [...new Set(items.map(({ after }) => after.day))].toSorted().toReversed()
  return days.map((day) => (
    <section key={day} className="change-day" aria-label={dayWords(day)}>
      <h2>{dayWords(day)}</h2>
      <ul>
        {items
          .filter(({ after }) => after.day === day)
          .map((item) => (
            <li key={keyOf(item, item.before, item.after)}>
              <Change item={item} pack={changes.pack} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function Change({ item, pack }: { readonly item: ChangeItem; readonly pack: PackLabels }) {
  const { before, after, types, confirmations } = item
  return (
    <details className="change">
      <summary>
        <b>{cellWords(item, pack)}</b>
        <span className="change-step">
          {before === null ? <span className="soft">nothing said</span> : <StanceWord stance={before.stance} />}
          <Arrow />
          <StanceWord stance={after.stance} />
        </span>
        <span className="change-types">
          {types.map((type) => (
            <span key={type} className={type === 'reversed' ? 'tag warn' : 'tag'}>
              {changeWords[type]}
            </span>
          ))}
        </span>
        <Confirmations of={confirmations} />
      </summary>
      <p className="small">
        All that is said of <CellName cell={item} pack={pack} />
      </p>
      <div className="pair">
        {before === null ? (
          <p className="soft">Nothing was said of it before.</p>
        ) : (
          <Said saying={before} pack={pack} />
        )}
        <Said saying={after} pack={pack} />
      </div>
    </details>
  )
}

interface TypesProps {
  readonly items: readonly ChangeItem[]
  readonly chosen: string | undefined
  readonly onChoose: (type: ChangeType | undefined) => void
}

/** The kinds of change there are, each with its number; one may be looked at alone. */
export function Types({ items, chosen, onChoose }: TypesProps) {
  const counts = new Map<ChangeType, number>()
  for (const type of items.flatMap(({ types }) => types)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return (
    <ul className="types" aria-label="Kinds of change">
      {[...counts]
        .toSorted(([, one], [, other]) => other - one)
        .map(([type, count]) => (
          <li key={type}>
            <button
              type="button"
              className="chip"
              aria-pressed={chosen === type}
              onClick={() => onChoose(chosen === type ? undefined : type)}
            >
              {changeWords[type]} {count}
            </button>
          </li>
        ))}
    </ul>
  )
}
