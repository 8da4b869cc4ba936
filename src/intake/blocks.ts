import { normalise } from '../text/normalise.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { type Dateline, datelineIn } from './datelines.ts'
import { type Furniture, furnitureIn } from './furniture.ts'

/**
 * What a paragraph is by its form:
 * `body`  - tells the story: a sentence, a list item, what a speaker says
 * `title` - could be a headline: some words without a full stop
 * `label` - one to three words: a subhead, a section, a name
 * `time`  - a time of day alone, over the entry of a live report
 * `rule`  - only signs: ___, ***, -30-
 */
export type Form = 'body' | 'title' | 'label' | 'time' | 'rule' | 'furniture'

/** A paragraph of a page, as intake looks at it. Offsets are into the text as given. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly blankBefore: number
  /** Its words with straight quotation marks and plain spaces, the same length. */
  readonly words: string
  readonly form: Form
  readonly furniture: Furniture | null
  /** Begins with a time of day. */
  readonly timed: boolean
  readonly dateline: Dateline | null
}

const longestTitle = 180
const longestTime = 24
/** Titles of more words than this do not occur; sentences that lost their full stop do. */
const mostTitleWords = 26
const sentenceEnd = /[.!?…]["')\]]*$/
const titleEnd = /(?:\bU\.[SKN]\.|\bInc\.|\bNo\.|[^.!]["')\]]*[?]["')\]]*|!)$/
const timeStart = /^(?:\d{1,2}[:.]\d\d|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{4} ?gmt)(?=$|[ ,:|)\u2013\u2014-])/i
const listItem = /^(?:[-*•◦▪–—·]|\d{1,3}[.)]|[a-z][.)]) /i
/** Markdown's heading marks and emphasis around a line. */
const markdown = /^(?:#{1,6} |\*\*|__)/

function formOf(words: string): Form {
  if (!/[\p{L}\p{N}]/u.test(words.slice(0, 400)) || /^[-*_=~ ]*(?:30|ends|end)[-*_=~ ]*$/i.test(words)) return 'rule'
  if (timeStart.test(words) && words.length <= longestTime) return 'time'
  if (markdown.test(words)) return words.length <= longestTitle ? 'title' : 'body'
  if (words.length > longestTitle || listItem.test(words)) return 'body'
  const count = words.split(' ').length
  if (count > mostTitleWords || /[,;:]$/.test(words)) return 'body'
  if (sentenceEnd.test(words) && !(titleEnd.test(words) && count <= 16)) return 'body'
  return count <= 3 ? 'label' : 'title'
}

/** A colon after words in capitals is a dateline once or twice on a page; more often, or again and again, it is a speaker. */
function speakers(datelines: readonly (Dateline | null)[], words: readonly string[]): ReadonlySet<number> {
  const byColon = datelines.flatMap((dateline, i) => {
    const lead = (words[i] ?? '').slice(0, dateline?.bodyFrom ?? 0)
    return dateline !== null && /:\s*$/.test(lead) ? [{ i, place: dateline.place ?? '' }] : []
  })
  const places = new Map<string, number>()
  for (const { place } of byColon) places.set(place, (places.get(place) ?? 0) + 1)
  const isTranscript = byColon.length >= 6 || [...places.values()].some((n) => n >= 3)
  return new Set(isTranscript ? byColon.map(({ i }) => i) : [])
}

/** The words before "LIVE:" and the like, which look like a place with a colon. */
const kicker =
  /\b(?:live|analysis|opinion|exclusive|update|updated|breaking|watch|video|explainer|factbox|fact check|clarification|correction|interview|comment|note|question|answer|q|a)$/i

const itemNumber = /^\(?\d{1,2}[.)] /

/**
 * Lines with a number that stand over a paragraph, as in a letter with several stories ("2. Outage extended"), by their place.
 * A numbered line beside others is an item of a list, and so is one that says a whole sentence.
 */
function numberedTitles(words: readonly string[]): ReadonlySet<number> {
  const titles = new Set<number>()
  words.forEach((line, i) => {
    const next = words[i + 1] ?? ''
    if (!itemNumber.test(line) || itemNumber.test(words[i - 1] ?? '') || listItem.test(next)) return
    if (formOf(line.replace(itemNumber, '')) === 'title' && formOf(next) === 'body') titles.add(i)
  })
  return titles
}

/** Cut a text, from an offset on, into paragraphs and say what each is by its form. Linear in the length of the text. */
export function blocksOf(text: string, from = 0): Block[] {
  const plain = normalise(text)
  const spans = paragraphsOf(text, from)
  const words = spans.map(({ start, end }) => plain.slice(start, end))
  const found = words.map((line) => datelineIn(line))
  const numbered = numberedTitles(words)
  const spoken = speakers(found, words)
  return spans.map(({ start, end, blankBefore }, i) => {
    const line = words[i] ?? ''
    const furniture = furnitureIn(line)
    const dateline = furniture === null && !spoken.has(i) ? (found[i] ?? null) : null
    // "PARIS (AP) - Ministers of nine" without a full stop is the first line of a paragraph that was broken into lines.
    const lead = dateline !== null && dateline.agency !== null && dateline.bodyFrom < line.length
    const form = furniture !== null ? 'furniture' : lead ? 'body' : numbered.has(i) ? 'title' : formOf(line)
    const isOne =
      dateline !== null && !kicker.test(dateline.place ?? '') && (form !== 'title' || dateline.bodyFrom === line.length)
    return {
      start,
      end,
      blankBefore,
      words: line,
      form,
      furniture,
      timed: timeStart.test(line),
      dateline: isOne ? dateline : null,
    }
  })
}
