import type { PageDocument, PageElement } from './dom.ts'
import { type Paragraph, paragraphsBelow } from './paragraphs.ts'
import { prune } from './prune.ts'
import { trimmed } from './trim.ts'

/** Which of our own rules run beside the library: all of them, except where `measure/pages.ts` says what each adds. */
export interface BodyRules {
  readonly prune: boolean
  readonly trim: boolean
}

const everyRule: BodyRules = { prune: true, trim: true }

/**
 * The story of a page as its paragraphs; empty where none was found. The document is changed on the way. Readability finds
 * the element that holds the story; before it what stands beside a story is taken out, and after it what a page puts into one.
 */
export async function bodyOf(
  document: PageDocument,
  headline: string | null,
  rules: BodyRules = everyRule,
): Promise<Paragraph[]> {
  const { Readability } = await import('@mozilla/readability')
  if (rules.prune) prune(document.body)
  const content = contentBy(() =>
    new Readability<PageElement>(document as never, {
      // The element itself: making text of it and parsing that again would take a third of the time.
      serializer: (node) => node as unknown as PageElement,
    }).parse(),
  )
  if (content === null) return []
  const paragraphs = paragraphsBelow(content)
  return rules.trim ? trimmed(paragraphs, headline) : paragraphs
}

/** On markup that no browser would keep as it is the library throws: it found no story there. */
function contentBy(parse: () => { readonly content?: PageElement | null | undefined } | null): PageElement | null {
  try {
    return parse()?.content ?? null
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return null
    throw error
  }
}
