import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { conditionList } from '../parts/conditions.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { WhyRead } from '../parts/why-read.tsx'
import type { Value } from './marking.ts'

interface ValueListProps {
  readonly values: readonly Value[]
  readonly at: string | undefined
}

/** Values of a report in the order of the text; each leads to its words, and the words lead back here. */
export function ValueList({ values, at }: ValueListProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (at !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (values.length === 0) return <p className="soft">None was read in it.</p>
  return (
    <ol ref={list}>
      {values
        .toSorted((a, b) => a.passage.start - b.passage.start)
        .map((value) => (
          <li key={value.id}>
            <Link
              to="."
              search={{ at: value.id }}
              replace
              resetScroll={false}
              className="value"
              aria-current={value.id === at ? 'true' : undefined}
            >
              <ValueWords value={value} />
            </Link>
            {value.id === at ? <WhyRead signs={value.because} open /> : null}
          </li>
        ))}
    </ol>
  )
}

function ValueWords({ value }: { readonly value: Value }) {
  if (value.kind === 'statement') {
    return (
      <>
        <b>{value.speaker}</b> <span className="soft">{value.mode}</span>
        {value.via.length === 0 ? null : <span className="soft"> via {value.via.join(', ')}</span>}
        <br />
        <q>{shortened(value.passage.quote)}</q>
      </>
    )
  }
  const conditions = conditionList(value.conditions, null)
  return (
    <>
      <b>{value.group ?? value.actor}</b> {value.component} <StanceWord stance={value.stance} />
      {conditions === '' ? null : <span className="soft"> {conditions}</span>}
      {value.past ? <span className="soft"> told as past</span> : null}
      <br />
      <q>{shortened(value.passage.quote)}</q>
    </>
  )
}

/** Enough of a quote to know it by; the whole of it is in the text beside. */
function shortened(quote: string): string {
  return quote.length <= 140 ? quote : `${quote.slice(0, 137).trimEnd()}…`
}
