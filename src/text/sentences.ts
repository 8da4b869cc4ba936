/** A stretch of a text in UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A sentence and the paragraph it stands in; paragraphs are counted from 0 in the order of the text. */
export interface SentenceSpan extends Span {
  readonly paragraph: number
}

/** Abbreviations after which a full stop ends no sentence, whatever follows. Lower case, without the stop. */
const titles = new Set(
  `mr mrs ms mx dr prof gen col lt sgt capt maj adm cmdr brig cpl pvt sen rep gov rev hon pres st sr vice-adm lt-gen maj-gen
  amb min sec insp supt mme mlle msgr fr messrs vs cf e.g i.e approx est al`.split(/\s+/),
)

/** Abbreviations that end a sentence only when what follows looks like the start of one. */
const months = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')
const shortened = new Set(
  `${months.join(' ')} no nos art para fig inc corp co ltd bros jr etc dept univ assn ave blvd a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c
  ph.d b.c a.d mt ft calif fla mass conn ala ariz ark colo ga ill ind kan la md mich minn miss mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que`.split(
    /\s+/,
  ),
)

/** Words that open a sentence and hardly ever follow an abbreviation inside one. */
const openers = new Set(
  `the a an this that these those he she it they we i you his her its their our but and in on at as if when while after before since
  however meanwhile under according asked one two three four five some many most several no there what who why how both each with for from by
  during despite although though until last next so yet still also even another other others any all such not nor or`.split(
    /\s+/,
  ),
)

/** Verbs that follow a quoted question: `"Who pays?" Brandt asked.` is one sentence. */
const speechAfterQuote =
  /^[ ]*(?:(?!and |but |the |then )[\p{L}'’.-]+,? ){1,7}?(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|shouted|wondered|exclaimed|quipped|joked)\b/u

const closers = new Set(['"', "'", '\u201D', '\u2019', '\u00BB', ')', ']'])
const openQuotes = new Set(['"', "'", '\u201C', '\u2018', '\u00AB', '(', '[', '\u201E'])

/**
 * Sentences of a text, or of a stretch of it, in order, as offsets into the text itself, without white space at their ends.
 * A line break ends a sentence unless the text is hard-wrapped there. A dateline ("PARIS, May 3 (AP) -") stands alone.
 * Quotation marks that close after the full stop belong to the sentence. Linear in the length of the text.
 */
export function sentencesOf(text: string, start = 0, end = text.length): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  paragraphsOf(text, start, end).forEach((paragraph, number) => {
    let from = paragraph.start
    const dateline = datelineEnd(text, from, paragraph.end)
    if (dateline > from) {
      keep(text, from, dateline, number, sentences)
      from = dateline
    }
    for (let at = from; at < paragraph.end; at++) {
      const code = text.charCodeAt(at)
      // Letters, nearly all of a text, are passed over at once: every mark but the ellipsis comes before them.
      if (code > 63 && code !== 0x2026) continue
      const to = endsAt(text, at, from, paragraph.end)
      if (to === 0) continue
      keep(text, from, to, number, sentences)
      from = to
      at = to - 1
    }
    keep(text, from, paragraph.end, number, sentences)
  })
  return sentences
}

/**
 * Paragraphs in order: lines, joined where the text is hard-wrapped. A line goes on in the next when that one starts in
 * lower case, or when the lines are cut at one width; a blank line always ends a paragraph.
 */
export function paragraphsOf(text: string, start = 0, end = text.length): readonly Span[] {
  const lines = linesOf(text, start, end)
  const width = wrapWidth(text, lines)
  const paragraphs: { start: number; end: number }[] = []
  let open: { start: number; end: number } | null = null
  let last: Span | null = null
  for (const line of lines) {
    if (line.end === line.start) {
      open = null
    } else if (open !== null && last !== null && goesOn(text, last, line, width)) {
      open.end = line.end
    } else {
      open = { start: line.start, end: line.end }
      paragraphs.push(open)
    }
    last = line
  }
  return paragraphs
}

/** Lines without their white space at both ends; empty ones stay, as spans of length 0. */
function linesOf(text: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = []
  let from = start
  while (from <= end) {
    let to = nextBreak(text, from, end)
    const next = to + 1
    let first = from
    while (first < to && isSpace(text.charCodeAt(first))) first++
    while (to > first && isSpace(text.charCodeAt(to - 1))) to--
    lines.push({ start: first, end: to })
    from = next
  }
  return lines
}

function nextBreak(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 0x2028 || code === 0x2029 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at
  }
  return end
}

/** Wider lines than this are paragraphs of their own: mail and wire copy is cut at 60 to 100 characters. */
const widestWrap = 110
const narrowestWrap = 45

/** The width at which the lines are cut, or 0 where they are not: at least one long line must go on in lower case. */
function wrapWidth(text: string, lines: readonly Span[]): number {
  let widest = 0
  let continued = 0
  lines.forEach((line, index) => {
    const length = line.end - line.start
    if (length > widest) widest = length
    const next = lines[index + 1]
    if (length >= narrowestWrap && next !== undefined && startsLower(text, next)) continued++
  })
  return widest <= widestWrap && continued >= 1 ? widest : 0
}

function goesOn(text: string, line: Span, next: Span, width: number): boolean {
  const length = line.end - line.start
  if (startsLower(text, next)) return length >= narrowestWrap || /[,;]/.test(text[line.end - 1] ?? '')
  // A word that did not fit explains the gap at the end of a full line.
  const firstWord = text.slice(next.start, Math.min(next.end, next.start + 24)).indexOf(' ')
  return width > 0 && length + 1 + (firstWord < 0 ? 12 : firstWord) >= width - 3 && length >= narrowestWrap
}

function startsLower(text: string, line: Span): boolean {
  return line.end > line.start && /\p{Ll}/u.test(text[line.start] ?? '')
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

const placeAndAgency =
  /^(?:\p{Lu}[\p{Lu}'’.-]+|\p{Lu}[\p{L}'’.-]+)(?:[ /-](?:\p{Lu}|of |de |la )[\p{L}'’.-]*){0,4}(?:, [\p{L}\p{N}'’. ]{1,40}){0,3} ?\([\p{L}\p{N} .,/&-]{2,40}\) ?(?:[-\u2013\u2014]{1,2}|\.) ?/u
const capitalPlace =
  /^\p{Lu}[\p{Lu}'’.-]+(?:[ /-]\p{Lu}[\p{Lu}'’.-]*){0,4}(?:, [\p{L}\p{N}'’. ]{1,40}){0,3} ?(?:\u2013|\u2014|--| -) ?/u

/** Where a dateline at the head of a paragraph ends: a place, perhaps a date, an agency in brackets or capitals, a dash. */
function datelineEnd(text: string, from: number, end: number): number {
  if (!/^\p{Lu}/u.test(text.slice(from, from + 2))) return from
  const head = text.slice(from, Math.min(end, from + 160)).replace(/\u00A0/g, ' ')
  // An agency in brackets, or a place in capitals: most paragraphs have neither.
  if (!head.includes('(') && !/^..?[\p{Lu}'’.-]/u.test(head)) return from
  const found = placeAndAgency.exec(head) ?? capitalPlace.exec(head)
  if (found === null || found[0].length >= head.length) return from
  return from + found[0].length
}

/** If a sentence ends at the mark at `at`, the offset behind it and what closes with it; else 0. */
function endsAt(text: string, at: number, from: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return 0
  let to = at + 1
  while (to < end && isMark(text.charCodeAt(to))) to++
  const marks = to
  while (to < end && closers.has(text[to] ?? '')) to++
  if (to >= end) return end
  if (!isSpace(text.charCodeAt(to)))
    return marks === to && gluedStart(text, at, to) && !wordBefore(text, at, from).includes('.') ? to : 0
  let next = to
  while (next < end && isSpace(text.charCodeAt(next))) next++
  if (next >= end) return end
  const alone = code === 46 && marks === at + 1
  if (!startsSentence(text, next, alone)) return 0
  if (alone && to === marks && isAbbreviation(text, at, from, next)) return 0
  const asked = to > marks && (code === 33 || code === 63)
  if (asked && speechAfterQuote.test(text.slice(to, Math.min(end, to + 90)))) return 0
  return to
}

function isMark(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026
}

/** "…the war.The minister…": a full stop that lost its space when a page was scraped. */
function gluedStart(text: string, at: number, next: number): boolean {
  return /^\p{Ll}{3}$/u.test(text.slice(at - 3, at)) && /^\p{Lu}\p{Ll}* /u.test(text.slice(next, next + 14))
}

function startsSentence(text: string, at: number, afterStop: boolean): boolean {
  let next = at
  while (openQuotes.has(text[next] ?? '') && next < at + 3) next++
  const first = text[next] ?? ''
  if (/[\p{Lu}\p{Lt}\p{Lo}]/u.test(first)) return true
  if (/[\p{N}$€£•*\u2013\u2014-]/u.test(first)) return true
  // A quotation opens behind the stop, whatever its first letter: `… in May. "we stay," he said.`
  return afterStop && next > at && /["\u201C\u00AB]/.test(text[at] ?? '')
}

function wordBefore(text: string, at: number, from: number): string {
  let first = at
  while (first > from && at - first < 16 && /[\p{L}.-]/u.test(text[first - 1] ?? '')) first--
  return text.slice(first, at)
}

function isAbbreviation(text: string, at: number, from: number, next: number): boolean {
  const word = wordBefore(text, at, from)
  const lower = word.toLowerCase()
  if (titles.has(lower)) return true
  const initial = /^\p{Lu}$/u.test(word)
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if (initial) return word !== 'I' || !isPlainOpener(text, next)
  if (lower === 'no' || lower === 'nos' || lower === 'art' || lower === 'fig') return /\d/.test(text[next] ?? '')
  if (months.includes(lower) && /\d/.test(text[next] ?? '')) return true
  if (dotted || shortened.has(lower)) {
    if (/^(?:mar|art|la|ill|ind|miss|mass|pa|va|wash|co)$/.test(word)) return false
    return !isPlainOpener(text, next)
  }
  return false
}

function isPlainOpener(text: string, at: number): boolean {
  // A quotation that starts in lower case goes on in the sentence: said the U.S. "looks forward".
  if (/["\u201C\u00AB\u2018]/.test(text[at] ?? '')) return !/\p{Ll}/u.test(text[at + 1] ?? '')
  const word = /^[\p{L}]+/u.exec(text.slice(at, at + 16))?.[0] ?? ''
  return openers.has(word.toLowerCase())
}

function keep(text: string, from: number, to: number, paragraph: number, into: SentenceSpan[]): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) into.push({ start, end, paragraph })
}
