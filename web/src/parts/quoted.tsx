import type { Stance } from '../../../src/records/position.ts'
import { Highlighted } from './highlighted.tsx'

interface QuotedProps {
  /** The sentence, and where it starts in its text (UTF-16 offset). */
  readonly around: { readonly start: number; readonly text: string }
  readonly passage: { readonly start: number; readonly end: number; readonly in: 'text' | 'headline' }
  readonly stance: Stance | null
  /** The report it stands in: words selected in it can be added to what was read there. */
  readonly report: string
}

/** One passage in its sentence: the words that a value rests on, lit up where they stand. */
export function Quoted({ around, passage, stance, report }: QuotedProps) {
  const spans = [{ start: passage.start - around.start, end: passage.end - around.start }]
  return (
    <blockquote
      className={stance === null ? 'sentence' : `sentence is-${stance}`}
      data-report={report}
      data-start={around.start}
      data-in={passage.in}
    >
      <Highlighted text={around.text} spans={spans} />
    </blockquote>
  )
}
