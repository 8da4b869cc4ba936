import { useInfiniteQuery } from '@tanstack/react-query'
import type { LookAnswer } from '../../../src/doors/api/schemas/sources.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { More } from '../parts/more.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { looksQuery } from '../queries.ts'

const columns: readonly Column<LookAnswer>[] = [
  { name: 'Began', kind: 'short', cell: ({ began }) => <time dateTime={began}>{minute(began)}</time> },
  { name: 'It gave', cell: (look) => gave(look) },
  { name: 'Left out', cell: (look) => <LeftOut look={look} /> },
]

/** Each look at a source, the latest first: what it gave, and what was left out and why. */
export function Looks({ source }: { readonly source: string }) {
  const asked = useInfiniteQuery(looksQuery(source))
  const { data, error, refetch } = asked
  if (error !== null) return <Troubled error={error} retry={() => refetch()} />
  if (data === undefined) return <Loading what="the looks" />
  const looks = data.pages.flatMap(({ items }) => items)
  if (looks.length === 0) return <p className="soft">It was not looked at yet.</p>
  return (
    <>
      <DataTable caption="Looks, the latest first" columns={columns} rows={looks} keyOf={({ began }) => began} />
      <More what="looks" asked={asked} />
    </>
  )
}

export function gave({ is, added, known }: LookAnswer): string {
  if (is === 'failed') return 'could not be had'
  if (is === 'unchanged') return 'nothing new'
  return known === 0 ? `${added} added` : `${added} added, ${known} here already`
}

export function LeftOut({ look: { left, reasons } }: { readonly look: LookAnswer }) {
  if (left.length === 0) return <span className="soft">nothing</span>
  return (
    <details>
      <summary>{reasons}</summary>
      <ul className="small">
        {left.map(({ what, detail }) => (
          <li key={`${what} ${detail}`}>
            {what}: {detail}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** "2031-02-14 10:30 UTC" */
export function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}
