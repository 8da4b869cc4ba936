import type { Lexicon, LexiconMatch } from '../packs/lexicon.ts'
import type { PackTransfer } from '../packs/pack.ts'
import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Clause, ClausePart } from './clause.ts'
import { childrenOf, objectsOf, ownSubjects } from './clause.ts'
import type { ItemContext } from './contributions.ts'
import { isPrice, itemsOfPhrase } from './contributions.ts'
import { doingOf } from './doings.ts'
import { earmarkedDoing } from './earmarked.ts'
import { headMention, type ReadSentence } from './grammar.ts'
import type { Amount, Item } from './item.ts'
import { mayName } from './item-heads.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isNegative } from './phrase-signs.ts'
import { amountOf, isMoney } from './quantities.ts'

/** The noun phrases of the prepositional phrases right behind a part. */
export function attachedTo(clause: Clause, part: ClausePart): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (let at = clause.parts.indexOf(part) + 1; at < clause.parts.length; at++) {
    const next = clause.parts[at]
    if (next?.kind === 'adverb') continue
    if (next?.kind !== 'phrase') break
    found.push(...next.phrases)
  }
  return found
}

/** The contributions among the nouns behind a verb (or, `before`, those that are its subject). */
export function objectItems(
  read: ReadSentence,
  clause: Clause,
  cx: ItemContext,
  before = false,
  from = 0,
): readonly Item[] {
  const items: Item[] = []
  for (const part of clause.parts) {
    if (part.kind !== 'noun' || part.after === before) continue
    for (const [index, whole] of part.phrases.entries()) {
      // "wants no part of the mission": behind the words of the frame stands what its noun governs.
      const phrase = whole.first < from && whole.of !== null && whole.of.first > from ? whole.of : whole
      if (phrase.first < from || (items.length === 0 && !mayName(read, phrase))) continue
      const last = whole === part.phrases.at(-1)
      const paired = pairedNumber(read, phrase, part.phrases, index, cx)
      if (paired.length > 0) {
        items.push(...paired)
        continue
      }
      const before = items.at(-1)
      if (before !== undefined && isPrice(read, phrase)) {
        items.splice(-1, 1, priced(read, before, phrase, cx))
        continue
      }
      const found = itemsOfPhrase(read, phrase, cx, last ? attachedTo(clause, part) : [])
      // "…, the only foreign one" behind a comma points back and adds nothing.
      const pointing =
        part.joined === 'comma' && items.length > 0 && found.every((item) => item.vague) && phrase.number === null
      if (pointing && part.after) continue
      const joint = apposed(read, part, phrase, items.at(-1), found)
      if (joint === null) items.push(...found)
      else items.splice(-1, 1, ...joint)
    }
  }
  return marked(read, items)
}

/** "drones worth 90 million dollars": the price of a thing, and its size where everything is paid for. */
function priced(read: ReadSentence, item: Item, phrase: NounPhrase, cx: ItemContext): Item {
  const amount = item.amount ?? (cx.vocabulary.pack.earmarked ? amountOf(read.words, phrase) : null)
  return { ...item, amount, last: phrase.last }
}

/** "400, 40 and 25 observers": a bare number takes the noun of the next that has one. */
function pairedNumber(
  read: ReadSentence,
  phrase: NounPhrase,
  list: readonly NounPhrase[],
  index: number,
  cx: ItemContext,
): readonly Item[] {
  const bare = (one: NounPhrase) => read.words[one.head]?.tag === 'NUM' && one.of === null
  const next = bare(phrase) ? list.slice(index + 1).find((one) => !bare(one)) : undefined
  if (next === undefined || next.number === null) return []
  const amount = amountOf(read.words, phrase)
  return itemsOfPhrase(read, next, cx).map((item) => ({ ...item, amount, first: phrase.first, last: phrase.last }))
}

/**
 * What a phrase behind a comma says of the thing before it: its number ("launchers, a dozen of them"), its kind ("a contribution, a
 * battalion of 600"). Null where it is a thing of its own.
 */
function apposed(
  read: ReadSentence,
  part: ClausePart,
  phrase: NounPhrase,
  before: Item | undefined,
  found: readonly Item[],
): readonly Item[] | null {
  if (before === undefined || part.kind !== 'noun') return null
  const bare = read.words[phrase.head]?.tag === 'NUM' && phrase.of === null
  const aside = part.joined === 'comma' && !part.after
  if (before.amount === null && (ofThem(read, phrase) || (part.joined === 'comma' && phrase.number !== null && bare)))
    return [{ ...before, amount: amountOf(read.words, phrase), last: phrase.last }]
  if (aside) {
    const named = before.vague ? found.filter((item) => !item.vague) : []
    if (named.length > 0) return named.map((item) => ({ ...item, first: before.first }))
    return [before.amount === null ? { ...before, amount: amountOf(read.words, phrase), last: phrase.last } : before]
  }
  return null
}

/** "launchers, a dozen of them": a number of what stands before. */
function ofThem(read: ReadSentence, phrase: NounPhrase): boolean {
  return (
    phrase.of !== null &&
    phrase.number !== null &&
    read.words[phrase.head]?.lower !== 'both' &&
    read.words[phrase.of.head]?.lower === 'them'
  )
}

/** The contributions in prepositional phrases: "with four instructors", "to two patrol boats". */
export function phraseItems(
  read: ReadSentence,
  clause: Clause,
  cx: ItemContext,
  prepositions: ReadonlySet<string>,
  from = 0,
): readonly Item[] {
  const items: Item[] = []
  for (const part of clause.parts) {
    if (part.kind !== 'phrase' || !prepositions.has(part.preposition) || part.at < from) continue
    for (const phrase of part.phrases) {
      if (!mayName(read, phrase)) continue
      // "by 389 to 251": a bare number behind a preposition counts nothing.
      if (read.words[phrase.head]?.tag === 'NUM' && phrase.of === null && !isMoney(read.words, phrase)) continue
      const found = itemsOfPhrase(read, phrase, cx, attachedTo(clause, part))
      // "said yes to police but no to ships"
      const denied = read.words[part.at - 1]?.lower === 'no' && read.words[part.at - 2]?.lower === 'but'
      items.push(...(denied ? found.map((item) => ({ ...item, negative: true })) : found))
    }
  }
  return marked(read, items)
}

/** What gerunds behind one of the prepositions do: "in demining", "to training recruits". */
export function gerundItems(
  read: ReadSentence,
  clause: Clause,
  cx: ItemContext,
  prepositions: ReadonlySet<string>,
): readonly Item[] {
  return childrenOf(clause).flatMap((child) =>
    child.relation === 'gerund' && prepositions.has(child.marker)
      ? (doneBy(read, child, cx) ?? givenBy(read, child, cx))
      : [],
  )
}

const charges = new Set(['of', 'on', 'to', 'in', 'for', 'with', 'over', 'at', 'around'])

/** "take charge of demining", "focus on training", "oversee the naval patrols": what is seen to. */
export function seenTo(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] {
  const inside = clause.parts.flatMap((part) =>
    part.kind === 'noun' && part.after
      ? part.phrases.flatMap((one) => (one.of === null ? [] : itemsOfPhrase(read, one.of, cx)))
      : [],
  )
  const all = [
    ...gerundItems(read, clause, cx, charges),
    ...objectItems(read, clause, cx),
    ...inside,
    ...phraseItems(read, clause, cx, charges),
  ]
  return all.filter((item) => !item.vague && item.component !== cx.vocabulary.pack.unspecified).slice(0, 1)
}

/** Items joined by "or" are alternatives. */
function marked(read: ReadSentence, items: readonly Item[]): readonly Item[] {
  const first = items[0]
  const last = items.at(-1)
  if (first === undefined || last === undefined || items.length < 2) return items
  const or = read.words.slice(first.last + 1, last.first).some((word) => word.lower === 'or')
  return or ? items.map((item) => ({ ...item, alternative: true })) : items
}

const withPhrase = new Set(['with', 'with only'])

const asPhrase = new Set(['as', 'only as'])

/** What a doing contributes: its own component, or what its objects name. Null where its verb is no doing at all. */
export function doneBy(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] | null {
  const { gapped } = clause
  const whole = gapped === null ? clause : { ...gapped, parts: [...gapped.parts, ...clause.parts] }
  const doing = doingOf(read, whole, cx.vocabulary)
  if (doing === null) return null
  const objects = clause.parts.flatMap((part) => (part.kind === 'noun' && part.after ? part.phrases : []))
  const first = clause.group?.first ?? clause.first
  const things = clause.group?.passive === true ? ownSubjects(clause) : objects.filter((one) => !one.time)
  const amount = firstAmount(read, things) ?? inAll(read, clause) ?? doers(read, clause)
  const items: readonly Item[] = [
    {
      component: doing.component,
      amount,
      first,
      last: clause.last,
      negative: objects.some((one) => isNegative(read, one)),
      vague: false,
      alternative: false,
      by: doing.by,
    },
  ]
  const paid = items.flatMap((one) => earmarkedDoing(read, clause, one, cx, itemsOfPhrase))
  return transferred(read, clause, paid.length > 0 ? paid : items, cx.vocabulary)
}

/** "will pay for shelters, in the amount of 3 million kroner". */
function inAll(read: ReadSentence, clause: Clause): Amount | null {
  const sums = clause.parts.flatMap((part) => (part.kind === 'phrase' && part.after ? part.phrases : []))
  const told = sums.find(
    (one) => one.of !== null && ['amount', 'tune', 'sum'].includes(read.words[one.head]?.lemma ?? ''),
  )
  return told?.of == null ? null : amountOf(read.words, told.of)
}

/** "Twenty-five Italians will train guards": how many do it. */
function doers(read: ReadSentence, clause: Clause): Amount | null {
  if (clause.group?.passive !== false) return null
  const [only] = ownSubjects(clause)
  const kind = only === undefined ? null : headMention(read, only)?.kind
  return only === undefined || only.number === null || kind !== 'demonym' ? null : amountOf(read.words, only)
}

/** The first number among the objects. */
export function objectAmount(read: ReadSentence, clause: Clause): Amount | null {
  return firstAmount(read, objectsOf(clause))
}

function firstAmount(read: ReadSentence, phrases: readonly NounPhrase[]): Amount | null {
  for (const phrase of phrases) {
    const amount = amountOf(read.words, phrase)
    if (amount !== null) return amount
  }
  return null
}

/** Verbs whose object is who gets it, when "with" follows: "provide the army with shells". */
const equipping = new Set(['provide', 'supply', 'equip', 'furnish', 'present', 'arm', 'reinforce', 'support', 'help'])

/** What a verb that gives, goes or joins brings: objects, "with …", and what "as …" makes of them. */
export function givenBy(read: ReadSentence, clause: Clause, cx: ItemContext, from = 0): readonly Item[] {
  const objects = [...objectItems(read, clause, cx, false, from), ...relativeObject(read, clause, cx)]
  const named = objects.some((item) => !item.vague)
  const equips = equipping.has((clause.group ?? clause.gapped?.group)?.lemma ?? '')
  const brought = named && !equips ? [] : phraseItems(read, clause, cx, withPhrase)
  const items = brought.some((item) => !item.vague) ? brought : objects.length > 0 ? objects : brought
  return transferred(read, clause, asRole(read, clause, items, cx), cx.vocabulary)
}

/** "the 60 deminers whom Spain promised": the noun before a relative clause with a subject of its own is its object. */
function relativeObject(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] {
  if (clause.relation !== 'relative' || ownSubjects(clause).length === 0 || clause.marker === 'whose') return []
  return clause.antecedents.flatMap((one) => itemsOfPhrase(read, one, cx))
}

/** "40 police officers as observers": the role decides. */
function asRole(read: ReadSentence, clause: Clause, items: readonly Item[], cx: ItemContext): readonly Item[] {
  const role = phraseItems(read, clause, cx, asPhrase).find((item) => !item.vague)
  if (role === undefined || items.length === 0) return items
  return items.map((item) => ({
    ...item,
    component: role.component,
    by: role.by,
    last: Math.max(item.last, role.last),
  }))
}

/** How far behind a clause "to be handed over" may stand: a gapped clause lies between. */
const behindTransfer = 14

/** Jets that are given away are equipment. */
export function transferred(
  read: ReadSentence,
  clause: Clause,
  items: readonly Item[],
  vocabulary: Vocabulary,
): readonly Item[] {
  if (items.length === 0) return items
  const { verbs, phrases } = vocabulary.transfers
  const main = (clause.group ?? clause.gapped?.group)?.main
  const found =
    main === null || main === undefined
      ? []
      : [...verbs.at(read.words, main), ...verbs.split(read.words, main, clause.last + 1)]
  const rules = found.map((one) => one.value)
  let { last } = clause
  for (const part of clause.parts) if (part.kind === 'clause') last = Math.max(last, part.clause.last)
  const end = Math.min(last + behindTransfer, read.words.length - 1)
  for (let at = clause.first; at <= end; at++)
    for (const one of phrases.at(read.words, at))
      if (at <= last || one.phrase.startsWith('to be')) rules.push(one.value)
  if (rules.length === 0) return items
  return items.map((item) => handed(item, rules))
}

/** A picture that is handed over stays a picture: only what can be owned changes its component. */
function handed(item: Item, rules: readonly PackTransfer[]): Item {
  const rule = rules.find(
    (one) => one.from.includes(item.component) && !one.except.includes(item.by.split(' ').at(-1) ?? ''),
  )
  return rule === undefined ? item : { ...item, component: rule.to, by: `${item.by}, given away` }
}

/** What somebody is to receive, they will own. */
export function handedOver(items: readonly Item[], vocabulary: Vocabulary): readonly Item[] {
  const rules = vocabulary.pack.transfers.filter((one) => one.verbs.length > 0)
  return items.map((item) => handed(item, rules))
}

/** Frames and acts whose verb phrase starts at the main verb of a clause, the longest first. */
export function verbMatches<Value>(
  read: ReadSentence,
  clause: Clause,
  lexicon: Pick<Lexicon<Value>, 'ofVerb'>,
): readonly LexiconMatch<Value>[] {
  const source = clause.group === null && clause.gapped !== null ? clause.gapped : clause
  const main = source.group?.main
  if (main === null || main === undefined) return []
  return lexicon.ofVerb(read.words, main, source.last + 1)
}

/** Things spoken of before, as the things of this clause: without their number, their "no" and a place in this sentence. */
export function again(items: readonly Item[]): readonly Item[] {
  return items.map((item) => ({
    ...item,
    amount: null,
    first: -1,
    last: -1,
    vague: true,
    negative: false,
    alternative: false,
  }))
}

/** Taking part in a form that is not said, unless "in the training mission" says it. */
export function joining(read: ReadSentence, clause: Clause, cx: ItemContext, negative: boolean): Item {
  const led = new Set(['in', 'to', 'of', 'with'])
  const named = [...gerundItems(read, clause, cx, led), ...phraseItems(read, clause, cx, led)].find(
    (item) => !item.vague,
  )
  const objects = objectItems(read, clause, cx).find((item) => !item.vague)
  const such = clause.parts.some(
    (part) =>
      (part.kind === 'noun' || part.kind === 'phrase') &&
      part.after &&
      part.phrases.some((one) => one.determiner === 'such'),
  )
  const spoken = such ? again(cx.recent().slice(-1))[0] : undefined
  const found = named ?? objects
  const unspecified: Item = {
    component: cx.vocabulary.pack.unspecified,
    amount: null,
    first: clause.group?.first ?? clause.first,
    last: clause.last,
    negative: false,
    vague: true,
    alternative: false,
    by: 'taking part',
  }
  return { ...(found ?? spoken ?? unspecified), negative }
}
