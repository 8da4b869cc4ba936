import type { BoardRow, GroupLine, Totals } from '../../../src/records/board.ts'
import type { Coverage } from '../../../src/records/requirement.ts'
import { StanceMark } from '../parts/stance-mark.tsx'
import { lineId, lineName, numberWords } from '../words.ts'

/** What stands at the edges of the board: who the rows are, and what the columns come to. */

export function ActorHead({ row }: { readonly row: BoardRow }) {
  return (
    <>
      {row.name} <span className="code">{row.actor}</span>
    </>
  )
}

export function GroupHead({ group }: { readonly group: GroupLine }) {
  return (
    <>
      {groupName(group)}
      <GroupCount group={group} />
    </>
  )
}

/** What a group is called: its words; some reports give none ("they agreed to send"). */
export function groupName({ words }: GroupLine): string {
  return lineName({ name: words, group: words })
}

/** How an address names a group: by its words, or all groups where it has none. */
export function groupActor({ words }: GroupLine): string {
  return lineId({ actor: words, group: words })
}

/** The size a group is said to have, unless its own words say just that. */
function GroupCount({ group: { words, count } }: { readonly group: GroupLine }) {
  const size = count === null ? '' : countWords(count)
  return size === '' || words === size ? null : <span className="group-count">{size}</span>
}

/** "26 of 35", "about 26", "at most 26". */
function countWords({ count, of, approx, atMost }: NonNullable<GroupLine['count']>): string {
  const size = of === null ? numberWords(count) : `${numberWords(count)} of ${numberWords(of)}`
  return [atMost ? 'at most' : '', approx ? 'about' : '', size].filter((word) => word !== '').join(' ')
}

/** Named actors of a component on each rung that takes part, each counted once at its highest. */
export function Rungs({ totals }: { readonly totals: Totals | undefined }) {
  const rungs = (['acting', 'pledged', 'open'] as const).flatMap((stance) => {
    const count = totals?.[stance] ?? 0
    return count === 0 ? [] : [{ stance, count }]
  })
  if (rungs.length === 0) return null
  const unsure = totals?.alternatives ?? 0
  return (
    <span className="rungs">
      {unsure === 0 ? null : (
        <span title={`${unsure} of these as one of several alternatives only`}>
          ≤<span className="hidden"> at most: {unsure} of these as one of several alternatives only; </span>
        </span>
      )}
      {rungs.map(({ stance, count }) => (
        <span key={stance} title={`${count} ${stance}`}>
          <StanceMark stance={stance} />
          {count}
          <span className="hidden"> {stance}</span>
        </span>
      ))}
    </span>
  )
}

/** "1,750 of 3,000 soldiers pledged": what people said is needed, and what named actors that pledge or act would bring. */
export function Needed({ coverage }: { readonly coverage: readonly Coverage[] }) {
  return coverage.map(({ unit, value, pledged, acting }) => (
    <span key={unit} className="needed">
      {numberWords(pledged.value + acting.value)} of {numberWords(value)} {unit} needed
    </span>
  ))
}
