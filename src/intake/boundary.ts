import type { Sign } from '../records/because.ts'
import type { Block } from './blocks.ts'
import type { Cohesion, Vocabulary } from './cohesion.ts'
import { creditsInLine } from './credits.ts'
import { type Gap, isLoose } from './gaps.ts'
import { isMeta } from './heading.ts'

/** For or against a boundary: points, and what they were given for. */
export interface Weighed {
  readonly points: number
  readonly structure: number
  readonly because: readonly Sign[]
}

/**
 * Points for and against a boundary, set together on the labelled corpora and on pages joined from single reports;
 * `node measure/story-parts.ts` measures them. A cut needs `enough` in all, of which `leastStructure` from the page's form;
 * where the form says nothing, a headline and `byWordsAlone`. Of 442 paragraphs of labelled reports, each put under a
 * subhead of its own first words, 20 reach 2 and one reaches 4; the labelled foreign stories reach 5 to 10.
 */
export const points = {
  index: 2.5, //        "Most read", "Also in the news" before it
  exit: 2, //           "Read more", "Subscribe", a copyright line before it, twice
  link: 1, //           one alone: such lines also stand in the middle of a story
  furniture: 0.5, //    a section's name, buttons or an advertisement before it
  closing: 1.5, //      ___, -30-, "(Agency)" at the end of the paragraph before
  looseLines: 0.8, //   lines of unknown furniture before it, each; three count at most
  entry: 1.5, //        "Updated 5 minutes ago" under its headline
  buttons: 1, //        "Share", a byline, a date or a caption there
  repeated: 2, //       its headline is printed twice
  dateline: 1.5, //     its first paragraph has a dateline
  placeOnly: 0.5, //    "Valetta - The council"
  gap: 1, //            two blank lines more before it than elsewhere on the page
  blank: 0.5, //        one, on a page that has none elsewhere
  spacing: 1, //        its paragraphs stand closer together or further apart than those before
  headline: 0.5, //     its headline has six words or more, as subheads seldom have
  ownHeadline: -1.5, // its headline is made of words of the story before
  sameHeadline: -6, //  its headline is that of the story before
  label: -1, //         its headline has three words or fewer, as subheads have
  question: -1, //      its headline asks
  beside: -2, //        its headline says that it belongs to the story: background, timeline, notes to editors
  timed: -2, //         an entry of a live report, in one
  longer: -1.5, //      more text follows than stood before
  goesOn: -1.4, //      its first paragraph begins with "She", "But", "Others"
  saysWhen: 1.2, //     its first paragraph says when: "on Tuesday"
  enough: 2,
  leastStructure: 1,
  byWordsAlone: 4,
} as const

/** Characters of the text after a boundary that are compared with the story before it. */
const comparedLength = 1500

const beside =
  /^(?:fact ?box|facts?|key (?:facts|points|dates|moments|questions)|background|context|timeline|chronology|explainer|at a glance|in (?:numbers|figures|short|depth)|by the numbers|what (?:we know|happens next|comes next|it means|next|you need to know)|why it matters|the big picture|profile|who'?s? (?:is )?who|q ?& ?a|questions and answers|notes? (?:to|for) editors|notes|editor'?s'? note|author'?s note|correction|clarification|about (?:the |our |this )?(?:author|writer|reporter|us)|about [\p{Lu}]|contacts?|media (?:contact|enquiries)|press contact|methodology|how we|our view|analysis|sidebar|the (?:numbers|facts|background|context))\b/iu

/**
 * Where the shares of known words in the rest of a story and in an unrelated one meet. The more words stand before a
 * boundary, the more of any text is known. Measured on labelled reports, web pages and political news, from a thousand
 * to twenty thousand characters before the boundary: 0.09 at 110 different words, 0.15 at 200, 0.20 at 350, 0.28 at 700.
 */
function middle(before: number): number {
  return Math.max(0.06, 0.085 + 0.1 * (Math.log(Math.max(1, before)) - 4.7))
}

/** Key words are known at 0.3 of that rate, in the same texts. */
const keyShare = 0.3

/**
 * Log-odds that other words follow because another story does, fitted by logistic regression on the same texts: 378
 * pairs of a labelled report and a labelled foreign story, 600 pairs of web pages and of political news, and 1,000 places
 * inside one story. Alone it tells 93 to 99 % of the pairs right; names and times (below) are in the same fit.
 */
const words = { base: 3.85, known: -2.2, key: -0.27, name: -0.4 } as const
/** Shares beyond three times the middle, and names beyond three, say no more. */
const most = 3
/** Fewer different words than this after a boundary say less. */
const enoughWords = 12

/** Points by how far the words after the boundary come back from before it. */
export function cohesionPoints(cohesion: Cohesion): number {
  const pivot = middle(cohesion.before)
  const known = words.known * Math.min(most, cohesion.known / pivot)
  const key = words.key * Math.min(most, cohesion.key / (keyShare * pivot))
  return (
    (words.base + known + key + words.name * Math.min(most, cohesion.names)) * Math.min(1, cohesion.words / enoughWords)
  )
}

/** The first sentence of a report says when. */
const saysWhen =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|overnight|last night|tonight|today|(?:this|last) week(?:end)?|(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i

/** Words that begin a paragraph which goes on from the one before it. */
const goesOn =
  /^["']?(?:he|she|it|they|his|her|their|its|them|but|and|yet|still|however|meanwhile|others?|that|those|these|this|such|also|another|so|then|instead|nor|neither|both|nevertheless|moreover|besides|therefore|earlier|later|afterwards|asked|according)\b/i

function textBetween(blocks: readonly Block[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to && text.length < comparedLength; i++) {
    const block = blocks[i]
    if (block !== undefined && block.furniture === null) text += `${block.words.slice(0, comparedLength)}\n`
  }
  return text.slice(0, comparedLength)
}

class Weighing {
  total = 0
  structure = 0
  readonly because: Sign[] = []

  give(sign: string, given: number, words: string, structural = true): void {
    if (given === 0) return
    this.total += given
    if (structural) this.structure += given
    this.because.push({ sign, words: words.slice(0, 120) })
  }
}

/** "(Agency)" at the end of a paragraph; items of a list end so, too. */
function closesWithCredit(block: Block): boolean {
  return !/^[-*•\d]/.test(block.words) && creditsInLine(block.words).length > 0
}

/** What of a page's form counts at each of its gaps. */
export interface PageStyle {
  /** The most common number of blank lines before a paragraph. */
  readonly usualBlank: number
  /** A live report: entries under times of day. */
  readonly isLive: boolean
  /** A recipe, a table, questions and answers: lines without a full stop everywhere. */
  readonly isList: boolean
  /** The lines over the page's own story. */
  readonly over: ReadonlySet<string>
  /** Characters of all paragraphs before a block. */
  readonly lengthTo: (block: number) => number
  /** The one number of blank lines before each paragraph from one block up to another; null where it varies, or they are few. */
  readonly spacingIn: (from: number, to: number) => number | null
}

/** As many gaps with loose lines, or paragraphs with a time, make a page a list or a live report. */
const listFrom = 3
const liveFrom = 3

/** Length of the paragraphs before each block; the last is that of all. */
function lengths(blocks: readonly Block[]): number[] {
  let sum = 0
  return [0, ...blocks.map((block) => (sum += block.form === 'body' ? block.words.length : 0))]
}

/** A text printed at one spacing has so many paragraphs, or more, at it; and hardly any at another. */
const fewestSpaced = 2

/** Sums over the blocks before each, so that every gap asks in no time. */
function spacings(blocks: readonly Block[]): PageStyle['spacingIn'] {
  const close: number[] = [0]
  const apart: number[] = [0]
  blocks.forEach((block, i) => {
    const follows = block.form === 'body' && blocks[i - 1]?.form === 'body'
    close.push((close[i] ?? 0) + (follows && block.blankBefore === 0 ? 1 : 0))
    apart.push((apart[i] ?? 0) + (follows && block.blankBefore > 0 ? 1 : 0))
  })
  const between = (sums: readonly number[], from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0)
  return (from, to) => {
    const [none, some] = [between(close, from, to), between(apart, from, to)]
    if (none + some < fewestSpaced || Math.min(none, some) > 0) return null
    return none > 0 ? 0 : 1
  }
}

export function pageStyle(blocks: readonly Block[], gaps: readonly Gap[], firstBody: number): PageStyle {
  const counts = new Map<number, number>()
  for (const block of blocks)
    if (block.form === 'body') counts.set(block.blankBefore, (counts.get(block.blankBefore) ?? 0) + 1)
  let usualBlank = 0
  for (const [blank, n] of counts) if (n > (counts.get(usualBlank) ?? 0)) usualBlank = blank
  const withLoose = gaps.filter((gap) => blocks.slice(gap.from, gap.start).some(isLoose)).length
  const sums = lengths(blocks)
  return {
    usualBlank,
    lengthTo: (block) => sums[block] ?? 0,
    spacingIn: spacings(blocks),
    isLive: blocks.filter((block) => block.timed).length >= liveFrom,
    isList: withLoose >= listFrom,
    over: new Set(blocks.slice(0, firstBody).flatMap((block) => (block.form === 'title' ? [block.words] : []))),
  }
}

/** What stands between the story before and the start of the other. */
function weighBefore(weighing: Weighing, blocks: readonly Block[], gap: Gap, page: PageStyle): void {
  const lines = blocks.slice(gap.from, gap.start)
  const index = lines.find((block) => block.furniture === 'index')
  const [exit, second] = lines.filter((block) => block.furniture === 'exit')
  const last = blocks[gap.from - 1]
  const rule = lines.find((block) => block.form === 'rule' || (block.furniture === null && closesWithCredit(block)))
  if (index !== undefined) weighing.give('index', points.index, index.words)
  else if (exit !== undefined) weighing.give('exit', second === undefined ? points.link : points.exit, exit.words)
  else {
    const any = lines.find((block) => block.furniture !== null)
    if (any !== undefined) weighing.give('furniture', points.furniture, any.words)
  }
  if (rule !== undefined) weighing.give('closing', points.closing, rule.words)
  else if (last !== undefined && closesWithCredit(last)) weighing.give('closing', points.closing, last.words.slice(-60))
  const told = lines.findLastIndex((block) => block.form === 'body')
  const loose = page.isList ? [] : lines.slice(told + 1).filter(isLoose)
  const firstLoose = loose[0]
  if (firstLoose !== undefined)
    weighing.give('loose-lines', points.looseLines * Math.min(3, loose.length), firstLoose.words)
}

/** What stands around the headline and the first paragraph of the other. */
function weighAfter(weighing: Weighing, blocks: readonly Block[], gap: Gap, page: PageStyle): void {
  const title = blocks[gap.start]
  const body = blocks[gap.body]
  if (title === undefined || body === undefined) return
  const between = blocks.slice(gap.start + 1, gap.body)
  const entry = between.find(
    (block) =>
      (block.furniture === 'entry' && /\d|ago|today|yesterday/i.test(block.words)) ||
      (block.form === 'time' && !page.isLive),
  )
  const buttons = between.find((block) => block.furniture === 'entry' || block.furniture === 'caption' || isMeta(block))
  if (entry !== undefined) weighing.give('entry', points.entry, entry.words)
  else if (buttons !== undefined) weighing.give('buttons', points.buttons, buttons.words)
  if (gap.titled && between.some((block) => block.words === title.words))
    weighing.give('repeated', points.repeated, title.words)
  const dateline = body.dateline ?? between.find((block) => block.dateline !== null)?.dateline ?? null
  if (dateline !== null) {
    const plain = dateline.style === 'plain'
    weighing.give('dateline', plain ? points.placeOnly : points.dateline, body.words.slice(0, dateline.bodyFrom))
  }
  const blank = Math.max(...blocks.slice(gap.from, gap.start + 1).map((block) => block.blankBefore))
  if (blank >= page.usualBlank + 2) weighing.give('gap', points.gap, `${blank} blank lines`)
  else if (page.usualBlank === 0 && blank === 1) weighing.give('blank', points.blank, '1 blank line')
  const spacing = [page.spacingIn(0, gap.from), page.spacingIn(gap.body + 1, gap.end)] as const
  if (spacing[0] !== null && spacing[1] !== null && spacing[0] !== spacing[1])
    weighing.give('spacing', points.spacing, spacing[1] === 0 ? 'no blank lines' : 'blank lines')
  if (goesOn.test(body.words)) weighing.give('goes-on', points.goesOn, body.words.slice(0, 20), false)
  const when = saysWhen.exec(body.words.slice(0, 250))?.[0]
  if (when !== undefined) weighing.give('says-when', points.saysWhen, when, false)
  if (page.isLive && (body.timed || title.form === 'time'))
    weighing.give('timed', points.timed, body.words.slice(0, 20))
}

const headlineWords = 6

/** What the headline says. */
function weighTitle(weighing: Weighing, blocks: readonly Block[], gap: Gap, story: Vocabulary, page: PageStyle): void {
  const title = blocks[gap.start]?.words ?? ''
  if (!gap.titled) return
  if (page.over.has(title)) weighing.give('same-headline', points.sameHeadline, title, false)
  const cohesion = story.cohesionOf(title)
  if (cohesion.known >= 0.6 && cohesion.words >= 2) weighing.give('own-headline', points.ownHeadline, title, false)
  if (title.split(' ').length >= headlineWords) weighing.give('headline', points.headline, title, false)
  if (blocks[gap.start]?.form === 'label') weighing.give('label', points.label, title, false)
  if (/\?["']?$/.test(title)) weighing.give('question', points.question, title, false)
  if (beside.test(title.replace(/^[#*_ ]+/, ''))) weighing.give('beside', points.beside, title, false)
}

/** Whether what was weighed is enough for a cut. */
export function isEnough({ points: given, structure }: Weighed, gap: Gap): boolean {
  if (structure >= points.leastStructure) return given >= points.enough
  return gap.titled && given >= points.byWordsAlone
}

/** Weigh a place where another story may begin, against the story before it. */
export function weigh(blocks: readonly Block[], gap: Gap, story: Vocabulary, page: PageStyle): Weighed {
  const weighing = new Weighing()
  weighBefore(weighing, blocks, gap, page)
  weighAfter(weighing, blocks, gap, page)
  weighTitle(weighing, blocks, gap, story, page)
  const cohesion = story.cohesionOf(textBetween(blocks, gap.body, gap.end))
  if (page.lengthTo(blocks.length) > 2 * page.lengthTo(gap.from)) weighing.give('longer', points.longer, '', false)
  const share = `${Math.round(cohesion.known * 100)} % of its words are known, ${Math.round(cohesion.key * 100)} % are key words`
  weighing.give('cohesion', cohesionPoints(cohesion), share, false)
  return { points: weighing.total, structure: weighing.structure, because: weighing.because }
}

/** Points of cohesion at which, and below which, words belong to the page's own story again. */
const returned = -2

/** True where, after a foreign story, the page's own goes on: its words come back, and come back more than the foreign ones. */
export function returnsTo(blocks: readonly Block[], gap: Gap, own: Vocabulary, foreign: Vocabulary): boolean {
  const text = textBetween(blocks, gap.body, gap.end)
  const toOwn = own.cohesionOf(text)
  return cohesionPoints(toOwn) <= returned && toOwn.known > foreign.cohesionOf(text).known
}
