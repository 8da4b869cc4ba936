import type { LexiconMatch } from '../packs/lexicon.ts'
import { anyList, keysOf } from '../packs/lexicon.ts'
import type { NounSense, Vocabulary } from '../packs/vocabulary.ts'
import type { ComponentId } from '../records/position.ts'
import { nth } from '../text/nth.ts'
import { earmarked } from './earmarked.ts'
import type { ReadSentence } from './grammar.ts'
import { headMention } from './grammar.ts'
import type { Amount, Item } from './item.ts'
import { anybody, carriers, containers, continuing, leftOver, leftOvers, mayName, pointers } from './item-heads.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isNegative, isOnlyOne, negatives } from './phrase-signs.ts'
import { amountOf, isMoney } from './quantities.ts'

/** What reading contributions asks of the document. */
export interface ItemContext {
  readonly vocabulary: Vocabulary
  /** How often each component is named in the document: shared nouns ("officers") go to the one spoken of most. */
  readonly mentioned: ReadonlyMap<ComponentId, number>
  /** What was spoken of last, for words that only point back. */
  readonly recent: () => readonly Item[]
  /** The last thing that had a number: what "Spain will give 11" counts. */
  readonly lastCounted: () => readonly Item[]
  /** Taking part in a form that is not said, as one item without words. */
  readonly unspecified: () => readonly Item[]
  /** The things with a number of the last few sentences, oldest first. */
  readonly counted: () => readonly Item[]
  /** What the document speaks of most, as one item without words. */
  readonly usual: () => readonly Item[]
}

/** The contributions a noun phrase names; empty where it names none. `attached` are the phrases that follow it. */
export function itemsOfPhrase(
  read: ReadSentence,
  phrase: NounPhrase,
  cx: ItemContext,
  attached: readonly NounPhrase[] = [],
): readonly Item[] {
  // "…, money permitting": a condition.
  if (phrase.time || !mayName(read, phrase) || read.words[phrase.last + 1]?.lower === 'permitting') return []
  const sums = sumOf(read, phrase, cx, attached)
  if (sums.length > 0) return sums
  const general = cx.vocabulary.general.at(read.words, phrase.head).length > 0
  if (isOnlyOne(read, phrase)) return []
  const longer = longerNouns(read, phrase, cx)
  if (longer.length > 0) return longer.map((one) => itemOf(read, phrase, one.component, one.by, attached))
  if (
    phrase.pronoun &&
    !general &&
    (phrase.of === null || (phrase.of.pronoun && !['both', 'each'].includes(read.words[phrase.head]?.lower ?? '')))
  )
    return pointed(read, phrase, cx)
  if (phrase.of !== null) {
    const inner = ofPhrase(read, phrase, phrase.of, cx)
    if (inner.some((item) => !item.vague)) return inner
  }
  const placed = attachedModifiers(read, phrase, cx, attached)
  if (placed.length > 0) return placed
  const continued = againNoun(read, phrase, cx)
  if (continued.length > 0) return continued
  const heads = componentsAtHead(read, phrase, cx)
  if (heads.length > 0) {
    const items = heads.map((head) => itemOf(read, phrase, head.component, head.by, attached))
    // "No money for sea walls": where sums are earmarked, money is what it is for.
    return items.flatMap((item) => {
      const money = item.component === cx.vocabulary.pack.money && item.amount === null
      const purpose = money ? earmarked(read, item, attached, cx, itemsOfPhrase) : []
      return purpose.length > 0 ? purpose : [item]
    })
  }
  const named = namedPeople(read, phrase, cx)
  if (named !== null) return [named]
  if (phrase.elided) return pointed(read, phrase, cx)
  if (read.words[phrase.head]?.tag === 'NUM' || leftOvers.has(read.words[phrase.head]?.lemma ?? ''))
    return counted(read, phrase, cx)
  return generalItems(read, phrase, cx, attached)
}

/** "drones worth 90 million dollars": what they cost, and no money that is given. */
export function isPrice(read: ReadSentence, phrase: NounPhrase): boolean {
  return nth(read.words, phrase.first - 1)?.lower === 'worth' && isMoney(read.words, phrase)
}

/** A sum of money, or what it is for; empty for every other phrase. "A grant of 5 million dollars" is one where sums are earmarked. */
function sumOf(
  read: ReadSentence,
  phrase: NounPhrase,
  cx: ItemContext,
  attached: readonly NounPhrase[],
): readonly Item[] {
  const { money } = cx.vocabulary.pack
  if (money === null) return []
  if (isMoney(read.words, phrase)) {
    if (isPrice(read, phrase)) return []
    const sum = itemOf(read, phrase, money, 'money', attached)
    const purpose = earmarked(read, sum, phrase.of === null ? attached : [phrase.of, ...attached], cx, itemsOfPhrase)
    return purpose.length > 0 ? purpose : [sum]
  }
  if (phrase.of === null || !isMoney(read.words, phrase.of)) return []
  const held = { ...itemOf(read, phrase, money, 'money', attached), amount: amountOf(read.words, phrase.of) }
  return earmarked(read, held, attached, cx, itemsOfPhrase)
}

/** "will extend its deployment", "its contingent": what its owner was just said to have there. */
function againNoun(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): readonly Item[] {
  const owned = ['its', 'their', 'his', 'her'].includes(phrase.determiner ?? '')
  if (
    !owned ||
    phrase.of !== null ||
    phrase.head !== phrase.first + 1 ||
    !continuing.has(read.words[phrase.head]?.lemma ?? '')
  )
    return []
  return cx
    .recent()
    .slice(-1)
    .map((item) => ({
      ...item,
      amount: null,
      first: phrase.first,
      last: phrase.last,
      negative: false,
      alternative: false,
      vague: true,
    }))
}

interface Named {
  readonly component: ComponentId
  readonly by: string
  readonly weak: boolean
}

/** How many words behind the head still belong to a noun of the pack: "boots on the ground", "anyone in uniform". */
const behindHead = 3

/** Nouns of several words that start with the head. */
function longerNouns(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): readonly Named[] {
  return cx.vocabulary.nouns
    .at(read.words, phrase.head, phrase.core + 1 + behindHead)
    .filter((one) => one.words > 1 && !one.value.weak)
    .map(named)
}

/** The pack's nouns that end at the head, or start with it; shared ones only as the document speaks of them. */
function componentsAtHead(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): readonly Named[] {
  let weak: readonly LexiconMatch<NounSense>[] = []
  const head = beforeName(read, phrase)
  for (let at = phrase.first; at <= phrase.core; at++) {
    const found = cx.vocabulary.nouns.at(read.words, at, phrase.core + 1).filter((one) => at + one.words - 1 >= head)
    const strong = found.filter((one) => !one.value.weak)
    if (strong.length > 0) return strong.map(named)
    if (weak.length === 0) weak = found
  }
  const before = carried(read, phrase, cx)
  if (before !== null) return [before]
  const first = weak[0]
  return first === undefined ? [] : [{ component: likeliest(weak, cx), by: first.phrase, weak: true }]
}

/** "the destroyer Chevalier", "HMS Rooke": the noun before a name of its own is the head. */
function beforeName(read: ReadSentence, phrase: NounPhrase): number {
  let at = phrase.head
  while (
    at > phrase.first &&
    read.words[at]?.tag === 'PROPN' &&
    (read.words[at - 1]?.tag === 'PROPN' || read.words[at - 1]?.tag === 'NOUN')
  )
    at--
  // "the patrol ship Lima": behind a plain noun a capital is a name as well.
  const plain = nth(read.words, phrase.head - 1)?.tag === 'NOUN'
  return at < phrase.head && (headMention(read, phrase) === null || plain) ? at : phrase.head
}

function named(match: LexiconMatch<NounSense>): Named {
  return { component: match.value.component, by: match.phrase, weak: match.value.weak }
}

/** "police advisers", "a naval presence": the word before a head that holds anything. */
function carried(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): Named | null {
  const head = read.words[phrase.head]
  if (head === undefined || !(carriers.has(head.lemma) || cx.vocabulary.general.at(read.words, phrase.head).length > 0))
    return null
  for (let at = phrase.first; at < phrase.head; at++) {
    const noun = cx.vocabulary.nouns
      .at(read.words, at, phrase.head)
      .find((one) => !one.value.weak && at + one.words === phrase.head)
    if (noun !== undefined) return { component: noun.value.component, by: noun.phrase, weak: false }
    const modifier = cx.vocabulary.modifiers.at(read.words, at, phrase.head)[0]
    if (modifier !== undefined)
      return { component: modifier.value, by: `${modifier.phrase} ${head.lower}`, weak: false }
  }
  return null
}

/** A shared noun means what was spoken of last, else what the document speaks of most. */
function likeliest(found: readonly LexiconMatch<NounSense>[], cx: ItemContext): ComponentId {
  const candidates = found.map((one) => one.value.component)
  const ranked = [...candidates].sort((a, b) => (cx.mentioned.get(b) ?? 0) - (cx.mentioned.get(a) ?? 0))
  const [first, second] = ranked
  const often = (id: ComponentId | undefined) => (id === undefined ? 0 : (cx.mentioned.get(id) ?? 0))
  // A report about police means police by "officers", whatever was said of a company just before.
  const people = candidates.includes(cx.vocabulary.pack.standard)
  if (people && first !== undefined && often(first) >= 4 && often(first) >= 2 * often(second)) return first
  const last = [...cx.counted(), ...cx.recent()].findLast((item) => candidates.includes(item.component))
  if (last !== undefined) return last.component
  return first ?? cx.vocabulary.pack.standard
}

/** "a presence on land, at sea or in the air": each phrase behind a head that holds anything names a component. */
function attachedModifiers(
  read: ReadSentence,
  phrase: NounPhrase,
  cx: ItemContext,
  attached: readonly NounPhrase[],
): readonly Item[] {
  const head = read.words[phrase.head]
  if (head === undefined || !(carriers.has(head.lemma) || cx.vocabulary.general.at(read.words, phrase.head).length > 0))
    return []
  const items: Item[] = []
  for (const behind of attached) {
    const found = cx.vocabulary.modifiers.at(read.words, behind.first - 1, behind.last + 1)[0]
    if (found === undefined) continue
    items.push({ ...itemOf(read, phrase, found.value, `${head.lower} ${found.phrase}`, []), last: behind.last })
  }
  const or = items.length > 1 && read.words.slice(phrase.last, items.at(-1)?.last).some((word) => word.lower === 'or')
  return or ? items.map((item) => ({ ...item, alternative: true })) : items
}

/** "22 of the 60 armoured vehicles", "a team of investigators", "the dispatch of 650 engineers". */
function ofPhrase(read: ReadSentence, phrase: NounPhrase, of: NounPhrase, cx: ItemContext): readonly Item[] {
  const head = read.words[phrase.head]
  const holds =
    phrase.pronoun ||
    head?.tag === 'NUM' ||
    containers.has(head?.lemma ?? '') ||
    cx.vocabulary.general.at(read.words, phrase.head).length > 0
  if (!holds) return []
  const inner = itemsOfPhrase(read, of, cx)
  const own = amountOf(read.words, phrase)
  const negative = isNegative(read, phrase)
  const pair = head?.lemma === 'pair' || head?.lemma === 'trio'
  const counts =
    pair || (phrase.number !== null && (head?.tag === 'NUM' || phrase.pronoun || containers.has(head?.lemma ?? '')))
  return inner.map((item) => ({
    ...item,
    amount: counts && own !== null ? { ...own, unit: item.amount?.unit ?? unitWord(read, of) } : item.amount,
    first: phrase.first,
    last: phrase.last,
    negative: negative || item.negative,
  }))
}

function unitWord(read: ReadSentence, phrase: NounPhrase): string {
  return read.words[phrase.head]?.text ?? ''
}

const anyPerson = [{ keys: keysOf('man', 'man'), listed: anyList }]

/** Fewer than these may be things by name. */
const fewestNamed = 15
/** More than these are a people, and no contingent. */
const mostNamed = 50_000

/** "1,100 Alpini", "25 Mounties": many of a kind that only its name tells are people, of the sort the report is about. */
function namedPeople(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): Item | null {
  const head = read.words[phrase.head]
  if (head?.tag !== 'PROPN' || phrase.head !== phrase.core || (phrase.number?.value ?? 0) < fewestNamed) return null
  if ((phrase.number?.value ?? 0) > mostNamed) return null
  if (phrase.numberFrom !== phrase.first || headMention(read, phrase) !== null || phrase.of !== null) return null
  const people = cx.vocabulary.nouns.at(anyPerson, 0)
  return people.length === 0 ? null : itemOf(read, phrase, likeliest(people, cx), 'people by name', [])
}

/** "its 150", "the other four", "38": a number of what was spoken of last. */
function counted(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): readonly Item[] {
  const amount = amountOf(read.words, phrase)
  const rest = read.words.slice(phrase.first, phrase.core + 1).some((word) => leftOver.has(word.lower))
  const near = cx.recent().slice(-1)
  const back = phrase.of?.pronoun === true || (rest && near.length > 0) ? near : cx.lastCounted()
  return back.map((item) => ({
    ...item,
    amount: amount === null ? null : { ...amount, unit: item.amount?.unit ?? '' },
    first: phrase.first,
    last: phrase.last,
    vague: true,
    negative: isNegative(read, phrase),
    alternative: false,
  }))
}

/** "them", "nobody", "Sweden's": what was spoken of last. */
function pointed(read: ReadSentence, phrase: NounPhrase, cx: ItemContext): readonly Item[] {
  const word = read.words[phrase.head]?.lower ?? ''
  const recent = cx.recent()
  if (anybody.has(word) || word === 'nothing') {
    const component = (word === 'none' ? recent.at(-1)?.component : undefined) ?? mostMentioned(cx)
    const item: Item = {
      component,
      amount: null,
      first: phrase.first,
      last: phrase.last,
      negative: negatives.has(word),
      vague: true,
      alternative: false,
      by: word,
    }
    return [item]
  }
  if (!phrase.elided && !pointers.has(word) && phrase.of === null) return []
  return recent.map((item) => ({
    ...item,
    amount: null,
    first: phrase.first,
    last: phrase.last,
    vague: true,
    negative: false,
    alternative: false,
  }))
}

function mostMentioned(cx: ItemContext): ComponentId {
  const [first] = [...cx.mentioned].filter(([id]) => id !== cx.vocabulary.pack.money).sort((a, b) => b[1] - a[1])
  return first?.[0] ?? cx.vocabulary.pack.standard
}

/** "participation in a military force", "a contribution", "something": the phrases behind say what, or nothing does. */
function generalItems(
  read: ReadSentence,
  phrase: NounPhrase,
  cx: ItemContext,
  attached: readonly NounPhrase[],
): readonly Item[] {
  const general = cx.vocabulary.general.at(read.words, phrase.head).length > 0
  if (!general) return []
  for (const behind of attached) {
    const items = itemsOfPhrase(read, behind, cx)
    const named = items.filter((item) => !item.vague)
    if (named.length > 0)
      return named.map((item) => ({
        ...item,
        first: phrase.first,
        negative: isNegative(read, phrase) || item.negative,
      }))
  }
  return [
    {
      ...itemOf(read, phrase, cx.vocabulary.pack.unspecified, read.words[phrase.head]?.lower ?? '', attached),
      vague: true,
    },
  ]
}

function itemOf(
  read: ReadSentence,
  phrase: NounPhrase,
  component: ComponentId,
  by: string,
  attached: readonly NounPhrase[],
): Item {
  return {
    component,
    amount: amountOf(read.words, phrase) ?? attachedAmount(read, attached),
    first: phrase.first,
    last: phrase.last,
    negative: isNegative(read, phrase),
    vague: false,
    alternative: false,
    by,
  }
}

/** "a field hospital with 34 beds": the number stands in the phrase behind. */
function attachedAmount(read: ReadSentence, attached: readonly NounPhrase[]): Amount | null {
  for (const phrase of attached) {
    const amount = amountOf(read.words, phrase)
    if (amount !== null && read.words[phrase.first - 1]?.lower === 'with') return amount
  }
  return null
}
