import { useQuery } from '@tanstack/react-query'
import type { PublishedSearch } from '../addresses.ts'
import { outletsQuery } from '../queries.ts'

/** The fields by which lists of reports, and of what stands in them, are narrowed: who published, and when. */
export function PublishedFilters({ search }: { readonly search: PublishedSearch }) {
  const { data } = useQuery(outletsQuery())
  return (
    <>
      <label>
        Outlet <input name="outlet" defaultValue={search.outlet} list="outlet-names" size={18} />
      </label>
      <datalist id="outlet-names">
        {(data?.outlets ?? []).map(({ outlet }) => (
          <option key={outlet} value={outlet} />
        ))}
      </datalist>
      <label>
        From <input name="from" type="date" defaultValue={search.from} />
      </label>
      <label>
        To <input name="to" type="date" defaultValue={search.to} />
      </label>
    </>
  )
}
