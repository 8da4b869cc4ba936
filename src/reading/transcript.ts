import type { Span } from '../text/sentences.ts'
import type { AnalysedText } from './document.ts'
import type { Mention } from './mention.ts'
import { folded } from './name-likeness.ts'
import { isOutletName } from './outlets.ts'
import type { Speaker } from './speakers.ts'

/** What one speaker says in one paragraph of a transcript, without the label. */
export interface Turn {
  readonly content: Span
  /** Null for reporters' questions. */
  readonly speaker: Speaker | null
  readonly label: string
}

/** "ANA SOTO:", "ANA SOTO (Chile):", "ANA SOTO, MINISTER OF DEFENCE OF CHILE:". */
const labelled =
  /^(?:(?:\p{Lu}[\p{Lu}\p{M}'’.-]*)(?: (?:\p{Lu}[\p{Lu}\p{M}'’.-]*|de|van|von|of|da|del))*|(?:\p{Lu}[\p{L}'’.-]+)(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|of|da|del)){0,4})(?: ?\([^()\n]{1,80}\)|, [^:.\n]{2,140})?: /u
const asking =
  /^(?:question|q|questions|reporter|reporters|journalist|journalists|host|interviewer|press|media|voice|speaker|operator|anchor|presenter|unidentified)\b/i
/** Who leads a briefing says what is told, and asks nothing unless most turns are questions; the label names nobody. */
const nameless = /^(?:moderator|chair|chairman|chairwoman|chairperson)\b/i
/** Fewer labelled paragraphs than this make no transcript. */
const fewestTurns = 4

/**
 * Turns of a transcript: paragraphs that begin with a name and a colon, where at least one label returns and most paragraphs have
 * one. Empty for other texts.
 */
export function turnsOf(doc: AnalysedText, mentions: readonly Mention[]): readonly Turn[] {
  const paragraphs = paragraphSpans(doc)
  const found = paragraphs.map((span) => ({ span, label: labelOf(doc.plain, span) }))
  const labels = found.flatMap(({ label }) => (label === null ? [] : [surname(label)]))
  const returning = labels.length - new Set(labels).size
  if (labels.length < fewestTurns || returning < 2 || labels.length * 2 < found.length) return []
  const speakers = new Map<string, Speaker>()
  for (const { span, label } of found) if (label !== null) meetLabel(label, span, mentions, speakers)
  const askers = askersAmong(doc.plain, found, isSitting(doc.plain, found))
  return found.flatMap(({ span, label }): Turn[] => {
    if (label === null) return []
    const content = { start: span.start + label.length, end: span.end }
    if (content.end <= content.start) return []
    return [
      {
        content,
        label: label.replace(/: $/, ''),
        speaker: asking.test(label) || askers.has(surname(label)) ? null : (speakers.get(surname(label)) ?? null),
      },
    ]
  })
}

const house =
  /\b(?:official report|hansard|question time|oral questions|verbatim record|plenary sitting|house of (?:commons|lords|assembly|representatives)|select committee|questions? from members)\b/i
/** The head of a transcript is no longer than this, in UTF-16 units. */
const longestHead = 600

/** The record of a parliament, where members' questions are speeches of theirs and not those of reporters. */
function isSitting(plain: string, found: readonly { readonly span: Span; readonly label: string | null }[]): boolean {
  const first = found.find((one) => one.label !== null)?.span.start ?? 0
  const chaired = found.some(({ label }) => label !== null && /^the (?:deputy )?speaker\b/i.test(label))
  return chaired || house.test(plain.slice(Math.max(0, first - longestHead), first))
}

function labelOf(plain: string, { start, end }: Span): string | null {
  const head = plain.slice(start, Math.min(end, start + 240))
  return head.includes(': ') ? (labelled.exec(head)?.[0] ?? null) : null
}

/** Labels of papers, and, outside a parliament, those under which most turns are questions, ask. */
function askersAmong(
  plain: string,
  found: readonly { readonly span: Span; readonly label: string | null }[],
  sitting: boolean,
): ReadonlySet<string> {
  const turns = new Map<string, { asked: number; all: number }>()
  const askers = new Set<string>()
  for (const { span, label } of found) {
    if (label === null) continue
    const key = surname(label)
    if (isOutletName(nameOf(label))) askers.add(key)
    const count = turns.get(key) ?? { asked: 0, all: 0 }
    turns.set(key, { asked: count.asked + (plain[span.end - 1] === '?' ? 1 : 0), all: count.all + 1 })
  }
  if (!sitting) for (const [key, { asked, all }] of turns) if (asked * 3 >= all * 2) askers.add(key)
  return askers
}

function paragraphSpans(doc: AnalysedText): readonly Span[] {
  const spans: { start: number; end: number; paragraph: number }[] = []
  for (const { start, end, paragraph } of doc.sentences) {
    const last = spans.at(-1)
    if (last !== undefined && last.paragraph === paragraph && start >= last.start) last.end = end
    else spans.push({ start, end, paragraph })
  }
  return spans
}

function nameOf(label: string): string {
  return label
    .replace(/: $/, '')
    .replace(/ ?\([^()]*\)$/, '')
    .replace(/, .*$/, '')
}

function surname(label: string): string {
  return folded(nameOf(label).split(' ').at(-1) ?? '')
}

/** "THE MINISTER (MRS EDDA HALE)": who holds the office. */
const holderOfOffice = /\((?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? ([\p{L}'’ -]{2,60})\)/iu

/** The fullest label of a speaker gives the name, its brackets and titles the actor. */
function meetLabel(label: string, span: Span, mentions: readonly Mention[], speakers: Map<string, Speaker>): void {
  const own = mentions.filter((mention) => mention.start >= span.start && mention.end <= span.start + label.length)
  const person = own.find((mention) => mention.person?.named === true)?.person ?? null
  const key = surname(label)
  const before = speakers.get(key)
  const inBrackets = holderOfOffice.exec(label)?.[1]
  const name = person?.name ?? titled(inBrackets ?? nameOf(label))
  const actor = own.flatMap((mention) => mention.actors)[0] ?? before?.actor ?? null
  const official = own.some((mention) => mention.official) || before?.official === true
  const office = /^the /i.test(name)
  const longer = before === undefined || inBrackets !== undefined || (!office && name.length > before.name.length)
  const by = own.find((mention) => mention.actors.length > 0) ?? before?.by
  const speaker = { name: longer ? titled(name) : before.name, actor, official, anonymous: nameless.test(label) }
  speakers.set(key, by === undefined ? speaker : { ...speaker, by })
}

/** "NORA VEST-LUND" as a name is printed elsewhere. */
function titled(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
