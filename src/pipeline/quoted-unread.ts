import type { Passage } from '../records/passage.ts'
import type { Rendition } from '../records/report.ts'
import { passageOf, trimmedSpan } from '../text/passage.ts'
import { quotationsOf } from '../text/quotations.ts'

/**
 * What stands in quotation marks in the story of a report whose language is not read, in the order of the text. Whose words they
 * are is not read either. Linear in the length of the text.
 */
export function quotedUnread({ text, parts }: Rendition): readonly Passage[] {
  const stories = parts.filter(({ role }) => role === 'story')
  return stories.flatMap(({ start, end }) =>
    quotationsOf(text, start, end)
      .filter(({ depth }) => depth === 0)
      .flatMap(({ inner }) => {
        const span = trimmedSpan(text, inner.start, inner.end)
        return span === null ? [] : [passageOf(text, span.start, span.end)]
      }),
  )
}
