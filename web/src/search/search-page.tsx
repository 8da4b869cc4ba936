import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { SearchHit } from '../../../src/records/report-view.ts'
import { Highlighted } from '../parts/highlighted.tsx'
import { More } from '../parts/more.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { searchQuery } from '../queries.ts'
import { dayWords } from '../words.ts'

/** Full-text search: each report that has the words, with the words lit up where they stand. */
export function SearchPage() {
  const { q = '' } = useSearch({ from: '/search' })
  return (
    <main id="main" className="page">
      <div className="page-head">
        <h1>{q === '' ? 'Search' : `Reports with “${q}”`}</h1>
      </div>
      {q === '' ? <p className="soft">Give words to find in headlines and texts.</p> : <Hits words={q} />}
    </main>
  )
}

function Hits({ words }: { readonly words: string }) {
  const asked = useInfiniteQuery(searchQuery(words))
  const { data, error, refetch } = asked
  if (error !== null) return <Troubled error={error} retry={() => refetch()} />
  if (data === undefined) return <Loading what="the reports" />
  const hits = data.pages.flatMap(({ items }) => items)
  if (hits.length === 0) return <p className="soft">No report has these words, in its headline or its text.</p>
  return (
    <>
      <ol className="hits">
        {hits.map((hit) => (
          <Hit key={hit.report} hit={hit} />
        ))}
      </ol>
      <More what="reports" asked={asked} />
    </>
  )
}

function Hit({ hit: { report, name, outlet, headline, published, snippet } }: { readonly hit: SearchHit }) {
  return (
    <li>
      <h2>
        <Link to="/reports/$id" params={{ id: report }}>
          {headline ?? name ?? report}
        </Link>
      </h2>
      <p className="soft small">
        {outlet ?? 'outlet not known'} · {published === null ? 'undated' : dayWords(published)}
      </p>
      <p>
        <Highlighted text={snippet.text} spans={snippet.marks} />
      </p>
    </li>
  )
}
