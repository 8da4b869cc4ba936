import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReconciledCount } from '../../../src/records/reconciled.ts'
import type { TableSearch } from '../addresses.ts'
import { sizeWords, whatWords } from '../counts/count-words.ts'
import { countsQuery } from '../queries.ts'
import { dayWords } from '../words.ts'

/** So many counts stand above the board; the rest is one step away. */
const shown = 2

/** What is said of how many there are, newest first, beside what the ledger knows by name: "21 of 29 said to have pledged, 19 known by name". */
export function CountsStrip({ search }: { readonly search: TableSearch }) {
  const { data } = useQuery(countsQuery(search))
  const counts = newest(data?.counts ?? [])
  if (counts.length === 0) return null
  return (
    <ul className="counts-strip" aria-label="Stated counts">
      {counts.map((count) => (
        <li key={`${count.what} ${count.count} ${count.of} ${count.first}`}>
          <b>{sizeWords(count)}</b> {whatWords(count)},{' '}
          <b>{count.exceeded ? `${count.known.length}` : count.namedAtMost}</b> known by name
          {count.last === null ? '' : ` (${dayWords(count.last)})`}
        </li>
      ))}
      <li>
        <Link
          to="/counts"
          search={{
            ...(search.asOf === undefined ? {} : { asOf: search.asOf }),
            ...(search.knownAt === undefined ? {} : { knownAt: search.knownAt }),
          }}
        >
          All counts
        </Link>
      </li>
    </ul>
  )
}

/** Those who committed, said last: each size once, in the sense in which most of them are known. */
function newest(counts: readonly ReconciledCount[]): readonly ReconciledCount[] {
  const sizes = new Map<string, ReconciledCount>()
  for (const count of counts.filter(({ what, last }) => what === 'pledged' && last !== null)) {
    const known = sizes.get(sizeWords(count))
    if (known === undefined || count.namedAtMost > known.namedAtMost) sizes.set(sizeWords(count), count)
  }
  return [...sizes.values()]
    .toSorted((one, other) => (other.last ?? '').localeCompare(one.last ?? '') || other.count - one.count)
    .slice(0, shown)
}
