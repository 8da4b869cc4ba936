import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReportDetail } from '../../../src/records/report-view.ts'
import { markParts, type Piece, piecesOf, type Value } from './marking.ts'

interface MarkedTextProps {
  readonly detail: ReportDetail
  readonly values: readonly Value[]
  /** Id of the value that is shown. */
  readonly at: string | undefined
}

const asides = {
  foreign: 'An unrelated story on the same page: not read for this report',
  furniture: 'Not part of the story: a menu, notice or caption',
} as const

/** A report's text, exactly as it was received, with the words that values rest on marked as links to them. */
export function MarkedText({ detail, values, at }: MarkedTextProps) {
  const { rendition } = detail
  const text = useRef<HTMLElement>(null)
  useEffect(() => {
    if (at !== undefined) text.current?.querySelector('.chosen')?.scrollIntoView({ block: 'center' })
  }, [at])
  return (
    <article
      className="report-text"
      lang={languageOf(detail)}
      ref={text}
      aria-label="Text of the report"
      data-report={detail.report.id}
      data-start={0}
      data-in="text"
    >
      {markParts(rendition.text.length, rendition.parts, values).map(({ start, role, pieces }) =>
        role === 'story' ? (
          <Pieces key={start} of={rendition.text} pieces={pieces} at={at} />
        ) : (
          <section key={start} className="part aside" aria-label={asides[role]}>
            <span className="part-note" data-note="">
              {asides[role]}
            </span>
            <Pieces of={rendition.text} pieces={pieces} at={at} />
          </section>
        ),
      )}
    </article>
  )
}

/** A headline with the words that values rest on marked. */
export function MarkedHeadline({
  headline,
  values,
  at,
}: { readonly headline: string } & Omit<MarkedTextProps, 'detail'>) {
  const pieces = piecesOf(
    0,
    headline.length,
    values.filter(({ passage }) => passage.in === 'headline'),
  )
  return <Pieces of={headline} pieces={pieces} at={at} />
}

interface PiecesProps {
  readonly of: string
  readonly pieces: readonly Piece[]
  readonly at: string | undefined
}

function Pieces({ of, pieces, at }: PiecesProps) {
  return pieces.map(({ start, end, values }) => {
    const [first] = values
    if (first === undefined) return of.slice(start, end)
    const position = values.find((value) => value.kind === 'position')
    const chosen = values.find(({ id }) => id === at)
    const kind = position === undefined ? 'statement' : `position is-${position.stance}`
    const to = (position ?? first).id
    return (
      <mark key={start} className={`value-mark ${kind}${chosen === undefined ? '' : ' chosen'}`}>
        <Link
          to="."
          search={{ at: to }}
          replace
          resetScroll={false}
          tabIndex={(position ?? first).passage.start === start ? 0 : -1}
        >
          {of.slice(start, end)}
        </Link>
      </mark>
    )
  })
}

/** Screen readers pronounce a text by its language; one that is too short to tell is left to them. */
function languageOf({ report }: ReportDetail): string | undefined {
  return report.language === 'und' ? undefined : report.language
}
