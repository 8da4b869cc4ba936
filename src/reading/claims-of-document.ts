import { lists } from '../packs/vocabulary.ts'
import type { ActorId } from '../records/actor.ts'
import type { ComponentId } from '../records/position.ts'
import { type Asked, answered, askedBy, askedOf } from './answered-claims.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext } from './claim-draft.ts'
import { claimsOfClause, clausesInOrder, mayClaim } from './claims.ts'
import type { Clause } from './clause.ts'
import { ownSubjects, subjectsOf } from './clause.ts'
import { itemsOfPhrase } from './contributions.ts'
import type { ReadDocument } from './document.ts'
import { fragmentClaims } from './fragments.ts'
import { joining, verbMatches } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import { grammarOf } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing, spokenFor } from './holders.ts'
import type { Item } from './item.ts'
import { mayName } from './item-heads.ts'
import { entryHead, inLine, standingLine } from './list-lines.ts'
import { headingOf, isTitle, underHeading } from './sections.ts'
import { Topic } from './topic.ts'

/**
 * All claims of a document in the order of the text. What was spoken of before gives numbers their noun, "it has not decided" its
 * matter and "would be sent" its sender. Positions and counts both ask for them.
 */
export function claimsOfDocument(document: ReadDocument): readonly Claim[] {
  document.found.claims ??= readClaims(document)
  return document.found.claims
}

function readClaims(document: ReadDocument): readonly Claim[] {
  const sentences = grammarOf(document)
  const mentioned = componentsMentioned(document, sentences)
  const topic = new Topic()
  const claims: Claim[] = []
  let section: readonly Holder[] = []
  let titled = false
  let line: { readonly holders: readonly Holder[]; readonly paragraph: number } | null = null
  let asked: Asked | null = null
  const here: Here = { read: null, owner: section }
  const cx = contextOf(document, mentioned, topic, claims, here)
  for (const [at, plain] of sentences.entries()) {
    const heading = headingOf(plain, sentences[at + 1] ?? null)
    if (heading !== null) {
      section = heading
      titled = isTitle(plain, sentences[at + 1] ?? null)
      continue
    }
    const { paragraph } = plain.sentence
    const head = entryHead(plain)
    if (head.length > 0) line = { holders: head, paragraph }
    const owner = line !== null && line.paragraph === paragraph ? line.holders : section
    const read = titled || owner !== section ? underHeading(plain, owner) : plain
    here.read = read
    here.owner = owner
    const question = askedBy(read, cx)
    asked = question === null ? (askedOf(read, cx) ?? asked) : asked
    if (question === null && asked !== null && read.index - asked.sentence <= 2) {
      const told = answered(read, asked, cx)
      for (const claim of told) {
        const holders = claim.holders.map((holder) => holder.actor)
        claims.push(claim)
        topic.speakOf(claim.items, holders, read.index, paragraph, true)
      }
      asked = told.length > 0 ? null : asked
    }
    if (question !== null) asked = question
    for (const written of clausesInOrder(read)) {
      const clause = inLine(read, written, cx, owner)
      const standing = standingLine(read, clause, cx, owner)
      const readings =
        standing.length > 0
          ? standing
          : mayClaim(read, clause)
            ? claimsOfClause(read, clause, cx)
            : fragmentClaims(read, clause, cx, owner)
      const found = readings.filter((claim) => claim.holders.length > 0 && !isHistory(read, claim, document))
      for (const claim of found) {
        claims.push(claim)
        topic.speakOf(
          claim.items,
          claim.holders.map((holder) => holder.actor),
          read.index,
          paragraph,
          true,
        )
      }
      if (found.length === 0 && clause.relation !== 'adverbial') remember(read, clause, cx, topic)
    }
  }
  return claims
}

/** Where reading stands. */
interface Here {
  read: ReadSentence | null
  /** Whose line or section it is. */
  owner: readonly Holder[]
}

/** What the readings of a clause may ask of the document, as far as it has been read. */
function contextOf(
  document: ReadDocument,
  mentioned: ReadonlyMap<ComponentId, number>,
  topic: Topic,
  claims: readonly Claim[],
  here: Here,
): ClaimContext {
  const { vocabulary } = document
  const usual = usualItem(document, mentioned)
  const index = () => here.read?.index ?? 0
  const paragraph = () => here.read?.sentence.paragraph ?? 0
  return {
    vocabulary,
    mentioned,
    recent: () => topic.items(index(), paragraph()),
    lastCounted: () => topic.counted(index(), mentioned, vocabulary.pack.money),
    counted: () => topic.lately(index()),
    usual: () => usual,
    unspecified: () => [wordless(vocabulary.pack.unspecified, 'taking part')],
    recentOf: (holders) => holders.flatMap((holder) => topic.itemsOf(holder.actor)).slice(-1),
    lastWith: (component) =>
      claims.findLast(
        (one) =>
          (one.stance === 'acting' || one.stance === 'pledged') &&
          one.items.some((item) => item.component === component),
      )?.holders ?? [],
    fallback: (_, clause, far) =>
      here.read === null ? [] : fallbackOf(here.read, clause, here.owner, far ? topic.holders(paragraph()) : []),
    owner: () => here.owner,
    speaker: (_, clause) => (here.read === null ? [] : speakerOf(here.read, clause)),
    before: () => lastNear(claims, index()),
  }
}

function lastNear(claims: readonly Claim[], sentence: number): Claim | null {
  const last = claims.at(-1)
  return last !== undefined && sentence - last.sentence <= 1 ? last : null
}

/** "In 2024 France sent 1,200 soldiers": a plain past with another year than that of the report. */
export function isHistory(read: ReadSentence, claim: Claim, document: ReadDocument): boolean {
  const group = claim.clause.group ?? claim.clause.gapped?.group
  if (claim.stance !== 'acting' || group?.past !== true || group.perfect) return false
  const year = document.published.date?.slice(0, 4) ?? ''
  return read.words.some((word) => /^(?:19|20)\d\d$/.test(word.lower) && word.lower !== year)
}

/** Things and actors that are only spoken of ("Zagreb was asked for a patrol ship") are what the next sentence points back to. */
function remember(read: ReadSentence, clause: Clause, cx: ClaimContext, topic: Topic): void {
  const items: Item[] = []
  for (const part of clause.parts) {
    if (part.kind !== 'noun' && part.kind !== 'phrase') continue
    for (const phrase of part.phrases) if (mayName(read, phrase)) items.push(...itemsOfPhrase(read, phrase, cx))
  }
  const own = ownSubjects(clause)
  const actors: ActorId[] = []
  for (const one of own) for (const { actor } of holdersOfSubject(read, one)) actors.push(actor)
  if (actors.length === 0) for (const one of own) for (const { actor } of holdersOfThing(read, one)) actors.push(actor)
  if (verbMatches(read, clause, cx.vocabulary.acts).some((one) => one.value === 'joins'))
    items.push(joining({ ...read, clauses: [] }, clause, cx, false))
  topic.speakOf(
    items.length === 0
      ? items
      : items.filter((item) => !item.vague || item.by === 'taking part').map((item) => ({ ...item, vague: false })),
    actors,
    read.index,
    read.sentence.paragraph,
    false,
  )
}

/** Who it is where the clause does not say: whoever says it, the heading above it, who was spoken of last. */
function fallbackOf(
  read: ReadSentence,
  clause: Clause,
  section: readonly Holder[],
  spokenOf: readonly ActorId[],
): readonly Holder[] {
  const speaker = speakerOf(read, clause)
  if (speaker.length > 0) return speaker
  if (section.length > 0) return section
  return spokenOf.map((actor) => ({ actor, group: actor === 'group' ? '' : null, by: spokenOfBefore }))
}

const spokenOfBefore = { sign: 'spoken-of', words: 'who was spoken of before' }

/** Who says it: the subject of the verb of saying around it, else the speaker of the statement it stands in. */
function speakerOf(read: ReadSentence, clause: Clause): readonly Holder[] {
  const at = read.words[clause.group?.first ?? clause.first]?.start ?? read.sentence.start
  const speech = read.statements.find((one) => one.passage.start <= at && one.passage.end > at)
  if (speech?.official === true && speech.actor !== null) return spokenFor(speech)
  if (clause.relation !== 'content' || clause.parent === null || speech !== undefined) return []
  return subjectsOf(clause.parent).flatMap((one) => holdersOfSubject(read, one))
}

/** How often the document names each component without doubt. */
function componentsMentioned(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
): ReadonlyMap<ComponentId, number> {
  const counts = new Map<ComponentId, number>()
  for (const { words } of sentences) {
    for (let at = 0; at < words.length; at++) {
      if (((words[at]?.listed ?? 0) & lists.nouns) === 0) continue
      const found = document.vocabulary.nouns.at(words, at)
      for (const one of found)
        if (!one.value.weak) counts.set(one.value.component, (counts.get(one.value.component) ?? 0) + 1)
      at += Math.max(0, (found[0]?.words ?? 1) - 1)
    }
  }
  return counts
}

/** What the document speaks of most, money aside. */
function usualItem(document: ReadDocument, mentioned: ReadonlyMap<ComponentId, number>): readonly Item[] {
  const ranked = [...mentioned].filter(([id]) => id !== document.vocabulary.pack.money).sort((a, b) => b[1] - a[1])
  const component = ranked[0]?.[0]
  if (component === undefined) return []
  return [wordless(component, 'what the report is about')]
}

function wordless(component: ComponentId, by: string): Item {
  return { component, amount: null, first: -1, last: -1, negative: false, vague: true, alternative: false, by }
}
