import type { Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext } from './claim-draft.ts'
import { apart, claimOf, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, ownSubjects } from './clause.ts'
import { contentOfClause, frameContent } from './content.ts'
import { itemsOfPhrase } from './contributions.ts'
import { objectItems, phraseItems, transferred, verbMatches } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import { stanceOfFrame } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbless } from './verbless.ts'

/**
 * Lines of a list that need no verb: "Two frigates." under the heading of a state, "Malaysia: 200 troops", "Undecided." What is
 * listed is pledged, what is listed with "no" refused. Only where a heading or a name before a colon or dash says whose line it is.
 */
export function fragmentClaims(
  read: ReadSentence,
  clause: Clause,
  cx: ClaimContext,
  heading: readonly Holder[],
): readonly Claim[] {
  if (clause.relation !== 'main' || clause.group !== null || clause.gapped !== null) return []
  if (read.words.at(-1)?.text === '?') return []
  const without = noWithout(read, clause, cx)
  if (without !== null) return [without]
  const named = nameBefore(read, clause)
  const holders = named.length > 0 ? named : clause.coordinate === null ? heading : []
  if (holders.length === 0) return []
  const group = standIn(clause)
  const stated = wordBefore(read, clause, group, holders, cx)
  if (stated !== null) return [stated]
  const standing = standingOf(read, clause)
  if (standing !== null) {
    const words = wordsText(read, clause.first, clause.last)
    return [
      claimOf(read, clause, group, { holders, items: cx.unspecified(), stance: standing, rule: 'list-entry', words }),
    ]
  }
  if (childrenOf(clause).some((child) => child.relation === 'participle' && tellsItself(read, child, cx))) return []
  const doing = childrenOf(clause).find((child) => child.relation === 'gerund')
  if (doing !== undefined && ownSubjects(clause).length === 0) return done(read, clause, doing, group, holders, cx)
  const found = objectItems(read, clause, cx, true)
  const counted = found.length === 1 && found[0]?.amount !== null && clause.parts.length === 1
  // The first entries of a list may have no number: then what the report is about is counted.
  const bareNumber =
    read.words[clause.parts.flatMap((part) => (part.kind === 'noun' ? part.phrases : []))[0]?.head ?? -1]?.tag === 'NUM'
  const usual = counted && bareNumber && !cx.lastCounted().some((item) => item.amount !== null) ? cx.usual() : []
  const bare = found.map((item) => ({ ...item, component: usual[0]?.component ?? item.component }))
  const items = transferred(read, clause, counted ? bare : found.filter((item) => !item.vague), cx.vocabulary)
  return apart(items)
    .filter((some) => some.length > 0)
    .map((some) => {
      const nothing = read.words[clause.last]?.lower === 'nothing'
      const stance =
        nothing || some.every((item) => item.negative) ? 'refused' : isRunning(read, clause) ? 'acting' : 'pledged'
      const words = wordsText(read, clause.first, clause.last)
      return claimOf(read, clause, group, { holders, items: some, stance, rule: 'list-entry', words })
    })
}

/** "Corvette withdrawn in June": the participle says how it stands. */
function tellsItself(read: ReadSentence, child: Clause, cx: ClaimContext): boolean {
  return verbMatches(read, child, cx.vocabulary.frames.verbs).some((one) => !one.value.named)
}

/** "Two minehunters on station.", "Own sanctions since June.", "Ban in force.": it is there already. */
function isRunning(read: ReadSentence, clause: Clause): boolean {
  const text = read.words
    .slice(clause.first, clause.last + 4)
    .map((word) => word.lower)
    .join(' ')
  return /\b(?:on station|on site|on the ground|in place|in force|in effect|in position|in theatre|in theater|at work|at sea|deployed|delivered|arrived|operational|already|running|live|since (?!when))\b/.test(
    text,
  )
}

/** "Not a member.", "Position unknown.", "No reply.": where one stands, without any verb. */
function standingOf(read: ReadSentence, clause: Clause): Stance | null {
  const text = read.words
    .slice(clause.first, clause.last + 2)
    .map((word) => word.lower)
    .join(' ')
    .replace(/[ .]+$/, '')
  if (
    /^(?:still )?(?:not a (?:member|participant|contributor|party|signatory|donor)|out|outside|not in(?:volved)?|no part|none|nothing|non-member)(?: [,.]|$)/.test(
      text,
    )
  )
    return 'refused'
  if (
    /^(?:no|without) (?:decision|reply|answer|word|position|comment|signal|response)\b|^(?:position|answer|decision|status|stance) (?:unknown|unclear|pending|open|awaited|undecided)\b|^(?:unknown|unclear|silent|pending)$/.test(
      text,
    )
  )
    return 'undecided'
  return null
}

/** "No ceasefire, no Kenyan police." */
function noWithout(read: ReadSentence, clause: Clause, cx: ClaimContext): Claim | null {
  if (read.words[clause.first]?.lower !== 'no') return null
  const phrases = clause.parts.flatMap((part) => (part.kind === 'noun' ? part.phrases : []))
  const [first, second] = phrases
  if (first?.determiner !== 'no' || second?.determiner !== 'no' || read.words[second.first - 1]?.text !== ',')
    return null
  const items = itemsOfPhrase(read, second, cx).filter((item) => !item.vague)
  const own = holdersOfThing(read, second)
  const holders = own.length > 0 ? own : cx.fallback(read, clause, false)
  if (items.length === 0 || holders.length === 0) return null
  const words = wordsText(read, first.first, second.last)
  return claimOf(read, clause, standIn(clause), { holders, items, stance: 'open', rule: 'no-without', words })
}

/** "Not taking part." */
function done(
  read: ReadSentence,
  clause: Clause,
  doing: Clause,
  group: VerbGroup,
  holders: readonly Holder[],
  cx: ClaimContext,
): readonly Claim[] {
  const not = read.words[doing.first - 1]?.lower === 'not'
  const match = verbMatches(read, doing, cx.vocabulary.frames.verbs)[0]
  const frame = match?.value
  const from = match === undefined || match.words === 1 ? 0 : (doing.group?.main ?? doing.first) + match.words - 1
  // "Weighing an offshore patrol vessel."
  const framed = frame === undefined ? null : frameContent(read, doing, frame, cx, { from, phrase: match?.words ?? 1 })
  const named = framed?.items.some((item) => !item.vague) === true
  const told = named ? (frame?.stance ?? null) : null
  const items = told !== null && framed !== null ? framed.items : contentOfClause(read, doing, cx).items
  if (items.length === 0) return []
  const stance = not ? 'refused' : (told ?? 'pledged')
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance,
      rule: 'list-entry',
      words: wordsText(read, clause.first, clause.last),
    }),
  ]
}

/** "Malaysia: 200 troops": the name stands in the stretch before the mark. */
function nameBefore(read: ReadSentence, clause: Clause): readonly Holder[] {
  const before = clause.coordinate
  if (before === null || before.group !== null || !/^[:\u2013\u2014-]$/.test(read.words[clause.first - 1]?.text ?? ''))
    return []
  return ownSubjects(before).flatMap((one) => holdersOfSubject(read, one))
}

/** "Undecided.", "Not ready to talk about aircraft.": an adjective alone says the stance. */
function wordBefore(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  holders: readonly Holder[],
  cx: ClaimContext,
): Claim | null {
  const first = clause.first + (read.words[clause.first]?.text === '"' ? 1 : 0)
  const negated = read.words[first]?.lower === 'not'
  const at = first + (negated ? 1 : 0)
  const match = cx.vocabulary.frames.adjectives.at(read.words, at)[0]
  if (match === undefined) return null
  const stance = stanceOfFrame(match.value, group, negated)
  if (stance === null) return null
  const below = childrenOf(clause).flatMap((child) =>
    child.relation === 'infinitive' || child.relation === 'gerund' ? contentOfClause(read, child, cx).items : [],
  )
  const on = phraseItems(read, clause, cx, new Set(['on', 'about', 'over']))
  const found = [...objectItems(read, clause, cx, true), ...on, ...below].filter((item) => !item.vague)
  const items = found.length > 0 ? found : cx.unspecified()
  return claimOf(read, clause, group, {
    holders,
    items,
    stance,
    rule: `adjective:${match.value.id}`,
    words: match.phrase,
  })
}

/** A verbless line is read as the present of "be". */
function standIn(clause: Clause): VerbGroup {
  return verbless(clause.first)
}
