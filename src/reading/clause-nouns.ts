import type { Building } from './building.ts'
import {
  addNoun,
  addPart,
  lastNouns,
  levelFor,
  openClause,
  openSibling,
  reachTo,
  rootOf,
  waitingClause,
} from './building.ts'
import type { Clause } from './clause.ts'
import { ownSubjects } from './clause.ts'
import { gapSource, isAttribution, isGap, startsClause } from './clause-lookahead.ts'
import type { NounPhrase } from './noun-phrase.ts'

export function takeNoun(b: Building, phrase: NounPhrase, at: number): number {
  const current = b.current
  const fresh = current.group === null && ownSubjects(current).length === 0 && current.gapped === null
  if (fresh && b.stop && isGap(b, phrase, at)) return takeGap(b, phrase, at)
  // "Of the 24 states around the table, 15 pledged soldiers."
  if (fresh && b.comma && !b.and && startsClause(b, at)) {
    addPart(current, { kind: 'noun', after: false, phrases: [phrase], joined: 'one' })
    reachTo(current, phrase.last)
    return at + 1
  }
  if (!fresh && !phrase.time) {
    if (startsClause(b, at) && !isCausedBy(b, at)) {
      openFor(b, phrase, at)
      return at + 1
    }
    if (isGap(b, phrase, at)) return takeGap(b, phrase, at)
  }
  addNoun(b, b.current, phrase)
  return at + 1
}

const causing = new Set(['let', 'help', 'make', 'see', 'watch', 'have'])

/** "let trucks go", "helped Spain train recruits": who is let do it is an object, and the bare verb behind it an infinitive. */
export function isCausedBy(b: Building, at: number): boolean {
  const verb = b.chunks[at + 1]
  const { group } = b.current
  if (group === null || !causing.has(group.lemma) || b.current.parts.some((part) => part.after)) return false
  const next = verb?.kind === 'and' ? b.chunks[at + 3] : verb
  return next?.kind === 'verb' && next.group.form === 'bare'
}

/** A noun phrase that is a subject while the current clause has its own: decides which clause the new one belongs to. */
function openFor(b: Building, phrase: NounPhrase, at: number): void {
  const current = b.current
  if (current.group === null && current.gapped === null) {
    if (b.comma || b.and) addNoun(b, current, phrase)
    else reducedRelative(b, phrase)
    return
  }
  const main = opensMain(b)
  if (main !== null) {
    b.current = main
    addNoun(b, main, phrase)
  } else if (b.stop) openSibling(b, current, phrase)
  else if (b.and) openSibling(b, levelFor(b, current), phrase)
  else if (b.comma || b.chunks[at - 1]?.kind === 'quote') {
    if (isAttribution(b, at)) openAttribution(b, phrase)
    else openSibling(b, levelFor(b, current), phrase)
  } else if (current.relation === 'adverbial' && current.group?.passive === true && waitingClause(b) !== null) {
    b.current = waitingClause(b) ?? current
    addNoun(b, b.current, phrase)
  } else if ((current.relation === 'infinitive' || current.relation === 'gerund') && waitingClause(b) !== null) {
    // "Lisbon's readiness to train pilots was welcomed": the object of the infinitive, before the verb that was waited for.
    addNoun(b, current, phrase)
  } else if (mayTakeContent(b, current)) {
    b.current = openClause(b, 'content', current, phrase.first, '')
    addNoun(b, b.current, phrase)
  } else reducedRelative(b, phrase)
}

/** "if the truce holds it will …": the clause that waits for its subject behind a clause that hangs on it, without a comma between. */
function opensMain(b: Building): Clause | null {
  const { current } = b
  const main = current.parent
  if (current.relation !== 'adverbial' || current.group === null || main === null) return null
  if (main.group !== null || main.gapped !== null || ownSubjects(main).length > 0) return null
  return b.previous?.kind === 'noun' || b.comma || b.and || b.stop ? null : main
}

function mayTakeContent(b: Building, clause: Clause): boolean {
  if (clause.group === null || !b.knows.takesClause(clause.group.lemma)) return false
  if (clause.group.passive && clause.group.lemma !== 'tell' && clause.group.lemma !== 'ask') return false
  if (clause.parts.some((part) => part.kind === 'clause' && part.clause.relation === 'content')) return false
  return (
    clause.parts.filter((part) => part.kind === 'noun' && part.after && !part.phrases.every((one) => one.time))
      .length <= 1
  )
}

function reducedRelative(b: Building, phrase: NounPhrase): void {
  const antecedents = lastNouns(b.current)
  const clause = openClause(b, 'relative', b.current, phrase.first, '')
  clause.antecedents = antecedents
  b.current = clause
  addNoun(b, clause, phrase)
}

function openAttribution(b: Building, phrase: NounPhrase): void {
  const clause = openClause(b, 'attribution', rootOf(b.current), phrase.first, '')
  b.current = clause
  addNoun(b, clause, phrase)
}

function takeGap(b: Building, phrase: NounPhrase, at: number): number {
  const like = gapSource(b)
  const reuse = b.current.group === null && b.current.parts.length === 0 ? b.current : null
  const clause =
    reuse ?? openClause(b, like?.relation ?? 'main', like?.parent ?? null, phrase.first, like?.marker ?? '')
  clause.coordinate = like
  addPart(clause, { kind: 'noun', after: false, phrases: [phrase], joined: 'one' })
  clause.gapped = like
  reachTo(clause, phrase.last)
  b.current = clause
  const comma = b.chunks[at + 1]?.kind === 'comma'
  return comma ? at + 2 : at + 1
}
