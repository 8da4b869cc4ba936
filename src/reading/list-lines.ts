import type { Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext } from './claim-draft.ts'
import { claimOf, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, ownSubjects } from './clause.ts'
import { itemsOfPhrase } from './contributions.ts'
import { objectItems, verbMatches } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { verbless } from './verbless.ts'
import type { Word } from './word.ts'

const naming = new Set(['state', 'organisation', 'set', 'demonym', 'seat'])
const marks = new Set([':', '\u2013', '\u2014', '-'])
/** Words before the mark, at most. */
const longestHead = 5

/**
 * "BRAZIL: Two frigates. No helicopters.": whose line it is. The words before the first colon or dash name an actor and nothing
 * else; nobody where they do not. What follows in the same paragraph is of the same actor.
 */
export function entryHead(read: ReadSentence): readonly Holder[] {
  const at = markAt(read.words)
  if (at < 1 || at === read.words.length - 1) return []
  const start = read.words[0]?.start ?? 0
  const end = read.words[at - 1]?.end ?? 0
  const named = read.mentions.find((one) => naming.has(one.kind) && one.end === end && one.start - start <= 4)
  if (named === undefined || named.actors.length === 0) return []
  const by = { sign: 'heading', words: wordsText(read, 0, at - 1) }
  return named.actors.map((actor) => ({ actor, group: null, by }))
}

/** Where the first colon or dash stands, near enough to the start; else -1. */
function markAt(words: readonly Word[]): number {
  for (let at = 0; at <= longestHead; at++) if (marks.has(words[at]?.text ?? '')) return at
  return -1
}

/** What a line says of a thing in a few words, behind a comma or colon: "Helicopter: under consideration", "Tugs, yes". */
const standings: readonly (readonly [RegExp, Stance])[] = [
  [
    /^(?:no|none|refused|declined|rejected|excluded|ruled out|out of the question|not planned|off the table)\b/,
    'refused',
  ],
  [
    /^(?:under (?:consideration|study|examination)|possible|conceivable|an option|offered|on offer|available)\b/,
    'open',
  ],
  [/^(?:undecided|pending|unclear|unknown|open|no decision|under (?:discussion|review)|to be decided)\b/, 'undecided'],
  [/^(?:withdrawn|cancelled|canceled|suspended|revoked|recalled|frozen|scrapped|pulled out)\b/, 'withdrawn'],
  [
    /^(?:delivered|deployed|arrived|transferred|paid|disbursed|handed over|on station|in place|in position|in force|at work|complete)\b/,
    'acting',
  ],
  [
    /^(?:yes|promised|pledged|planned|expected|due|approved|agreed|to follow|on (?:its|the) way|scheduled)\b/,
    'pledged',
  ],
]

/** "Helicopter: under consideration.", "Police officers, no.": a thing and how it stands, in a line that has an owner. */
export function standingLine(
  read: ReadSentence,
  clause: Clause,
  cx: ClaimContext,
  owner: readonly Holder[],
): readonly Claim[] {
  if (owner.length === 0 || clause.relation !== 'main' || clause.group !== null) return []
  const subjects = ownSubjects(clause)
  const last = subjects.at(-1)?.last ?? -1
  const mark = read.words[last + 1]?.text
  if (last < 0 || (mark !== ':' && mark !== ',')) return []
  const text = wordsText(read, last + 2, Math.min(last + 6, read.words.length - 1)).toLowerCase()
  const stance = standings.find(([form]) => form.test(text))?.[1]
  const items = stance === undefined ? [] : objectItems(read, clause, cx, true).filter((item) => !item.vague)
  if (stance === undefined || items.length === 0) return []
  const words = wordsText(read, clause.first, Math.min(last + 3, read.words.length - 1))
  return [claimOf(read, clause, verbless(clause.first), { holders: owner, items, stance, rule: 'list-entry', words })]
}

const awaited = new Set(['expect', 'await', 'plan', 'schedule'])

/**
 * "Frigate promised in May", "Refuelling ruled out": in a line that has an owner a participle without its auxiliary, of a thing that
 * is contributed, is passive. Other clauses as they are.
 */
export function inLine(read: ReadSentence, clause: Clause, cx: ClaimContext, owner: readonly Holder[]): Clause {
  const { group } = clause
  if (owner.length === 0 || group === null || group.main !== group.first || group.passive) return clause
  if (read.words[group.first]?.form !== 'past-or-participle' || objectsOf(clause).some((one) => !one.time))
    return clause
  const things = ownSubjects(clause)
  const doing = childrenOf(clause).some((one) => one.relation === 'gerund' && one.last < group.first)
  if (!doing && !things.some((one) => itemsOfPhrase(read, one, cx).length > 0)) return clause
  // "Corvette arrived on Sunday": what goes by itself has no passive.
  const acts = verbMatches(read, clause, cx.vocabulary.acts).map((one) => one.value)
  if (acts.includes('goes') && !acts.includes('gives')) return clause
  if (awaited.has(group.lemma)) return { ...clause, group: null }
  return { ...clause, group: { ...group, passive: true, past: false } }
}
