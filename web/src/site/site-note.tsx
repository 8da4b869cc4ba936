import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { SiteIndex } from '../../../src/doors/site/bundle.ts'
import { counted, dayWords } from '../words.ts'
import { siteIndex } from './shelf.ts'

/** What a static site is: a copy of a day, and what it cannot tell. Stands above every page of one. */
export function SiteNote() {
  const { asOf } = useSearch({ strict: false })
  const { data, error } = useQuery({ queryKey: ['site'], queryFn: siteIndex, staleTime: Number.POSITIVE_INFINITY })
  if (error !== null) {
    return (
      <p className="site-note" role="alert">
        The data of this site cannot be read. It lies in the folder “data” beside this page; is it there?
      </p>
    )
  }
  return data === undefined ? null : <Note index={data} asOf={asOf} />
}

function Note({ index, asOf }: { readonly index: SiteIndex; readonly asOf: string | undefined }) {
  const { about, written, reports, families } = index
  return (
    <aside className="site-note" aria-label="About this copy">
      <p>
        {about === null ? '' : `${about}. `}A copy of {dayWords(written)}: {counted(reports, 'report')} in{' '}
        {counted(families, 'independent text')}. Nothing on it changes. <Nearest index={index} asOf={asOf} />
      </p>
      <details>
        <summary>What it cannot tell</summary>
        <Limits index={index} />
      </details>
    </aside>
  )
}

/** Where a day is shown as of another: nothing happened between the two. */
function Nearest({ index: { days, latest }, asOf }: { readonly index: SiteIndex; readonly asOf: string | undefined }) {
  if (asOf === undefined || asOf > latest || days.includes(asOf)) return null
  const held = days.findLast((day) => day <= asOf)
  return held === undefined ? null : (
    <b>
      No change is known between {dayWords(held)} and {dayWords(asOf)}: boards are shown as of {dayWords(held)}.
    </b>
  )
}

function Limits({ index: { days, latest, earlierLeftOut, quoteLength } }: { readonly index: SiteIndex }) {
  const first = days[0] ?? latest
  return (
    <ul>
      <li>
        Boards, counts and cells of {counted(days.length, 'day')}, {dayWords(first)} to {dayWords(latest)}: those on
        which something happened{earlierLeftOut ? ', the newest of them; earlier ones were left out' : ''}. What if, and
        the brief, as of {dayWords(latest)}.
      </li>
      <li>What follows from each condition alone; not from several at once, nor the smallest sets of them.</li>
      <li>
        {quoteLength === null
          ? 'Each report beside the one it was made from; not any two.'
          : `Quotations of at most ${quoteLength} characters, and of each report only these: whole texts belong to those who published them, and cannot be laid side by side here.`}
      </li>
      <li>
        No search in full text, no filters that weigh positions anew, not the ledger as it was known at another time,
        and not who judged what. Whoever has the ledger can ask for all of that with <code>surety serve</code>.
      </li>
    </ul>
  )
}
