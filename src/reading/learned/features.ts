import type { Vocabulary } from '../../packs/vocabulary.ts'
import type { Clause } from '../clause.ts'
import { isNegative } from '../contributions.ts'
import type { ReadSentence } from '../grammar.ts'
import type { ActorSighting } from './actor-sightings.ts'
import type { Standing } from './anatomy.ts'
import { holdingClause, standings } from './anatomy.ts'
import type { SentenceCandidates } from './candidates.ts'
import { clauseSigns, plainStance } from './clause-signs.ts'
import { placeSigns } from './place-signs.ts'
import { storySigns } from './story-signs.ts'
import type { ThingSighting } from './thing-sightings.ts'
import type { Surroundings } from './word-signs.ts'
import { placeholders, wordSigns } from './word-signs.ts'

/** What the model is told of a candidate: names of what holds of it. No name hangs on a component or an actor, so that every pack has the same. */
export type Features = readonly string[]

const conditional = new Set(
  'if unless once until till provided subject pending without only before when conditional depending'.split(' '),
)
/** Signs of a clause that tell a stance, of those above it, and of one that only names the actor. */
const tells = /^(?:frame|adjframe|nounframe|lemma|fine|mood|act|neg|adverb|adj|expected|yet|demand)/
const tellsAbove = /^(?:lemma|frame|speech|demand|rel|mood|neg|mark)/
const tellsBeside = /^(?:lemma|frame|mood|speech|act|rel)/
/** How many clauses above the holder's are looked at. */
const above = 3

/** One sentence prepared: what is the same for all of its candidates is found once. */
export class SentenceFeatures {
  readonly #around: Surroundings
  readonly #read: ReadSentence
  readonly #shared: readonly string[]
  readonly #clauses = new Map<Clause, readonly string[]>()

  constructor(one: SentenceCandidates, vocabulary: Vocabulary) {
    this.#read = one.read
    this.#around = { one, vocabulary, standings: standings(one.read), words: placeholders(one) }
    this.#shared = sentenceSigns(one)
  }

  of(actor: ActorSighting, thing: ThingSighting): Features {
    const { pack } = this.#around.vocabulary
    const a = this.#standing(actor)
    const t = this.#standing(thing)
    const out: string[] = [...this.#shared]
    out.push(
      `a:${actor.source}`,
      `t:${thing.source}`,
      `at:${actor.source}:${thing.source}`,
      `g:${actor.holder.actor === 'group'}`,
    )
    if (actor.place) out.push('a:place')
    if (thing.component === pack.unspecified) out.push('t:unspecified')
    if (thing.component === pack.money) out.push('t:money')
    const [arole, trole] = [a?.role ?? 'absent', t?.role ?? 'absent']
    out.push(`arole:${arole}`, `trole:${trole}`, `roles:${arole}:${trole}`)
    // The clause of the thing; where no word names it, that of the actor; where neither does, the first.
    const clause = t?.clause ?? a?.clause ?? this.#read.clauses[0] ?? null
    out.push(...this.#clauseSigns(clause, actor, a, t))
    const candidate = { read: this.#read, actor, thing }
    out.push(...placeSigns(this.#around, candidate, a, t))
    out.push(...storySigns(candidate, this.#around.one.story))
    out.push(...wordSigns(this.#around, candidate, clause))
    return out
  }

  #standing(sighting: { readonly first: number; readonly last: number }): Standing | null {
    return sighting.first >= 0 ? (this.#around.standings[sighting.last] ?? null) : null
  }

  #of(clause: Clause): readonly string[] {
    const before = this.#clauses.get(clause)
    if (before !== undefined) return before
    const signs = clauseSigns(this.#read, clause, this.#around.vocabulary)
    this.#clauses.set(clause, signs)
    return signs
  }

  /** How the clause of the thing hangs on one whose subject is the actor, and what both and those between say. */
  #clauseSigns(clause: Clause | null, actor: ActorSighting, a: Standing | null, t: Standing | null): readonly string[] {
    const out: string[] = []
    const held = actor.first >= 0 ? holdingClause(clause, actor.last) : null
    const path =
      held === null
        ? 'none'
        : held.steps
            .slice(0, -1)
            .map((one) => one.relation)
            .join('>')
    out.push(`path:${path}`, `path:${path}:${t?.role ?? 'absent'}:${actor.source}`)
    if (held !== null) out.push('held')
    if (clause !== null)
      for (const sign of this.#of(clause)) out.push(`c|${sign}`, `c|${held === null ? 'loose' : path}|${sign}`)
    if (held !== null && held.clause !== clause) for (const sign of this.#of(held.clause)) out.push(`h|${sign}`)
    const negative = [t?.phrase ?? null, a?.role === 'subject' ? a.phrase : null].some(
      (one) => one !== null && isNegative(this.#read, one),
    )
    out.push(`negative:${negative}`)
    // Every verb that tells: the holder's, those inside down to the thing's, or the thing's own.
    const telling = held?.steps ?? (clause === null ? [] : [clause])
    for (const one of telling) for (const sign of this.#of(one)) if (tells.test(sign)) out.push(`v|${sign}`)
    const plain = plainStance(this.#read, telling, negative, this.#around.vocabulary)
    out.push(
      `plain:${plain}`,
      `plain:${plain.replace(/^[a-z]+-/, '')}`,
      `plain:${held === null ? 'loose' : 'held'}:${plain}`,
    )
    let up = (held?.clause ?? clause)?.parent ?? null
    for (let steps = 0; up !== null && steps < above; steps++, up = up.parent)
      for (const sign of this.#of(up)) if (tellsAbove.test(sign)) out.push(`up|${sign}`)
    if (a !== null && a.clause !== null && a.clause !== clause && held === null)
      for (const sign of this.#of(a.clause)) if (tellsBeside.test(sign)) out.push(`a|${sign}`)
    return out
  }
}

function sentenceSigns({ read, actors }: SentenceCandidates): readonly string[] {
  const { words, statements } = read
  const named = new Set(actors.filter((one) => one.first >= 0).map((one) => one.holder.actor))
  const colon = words.findIndex((word) => word.text === ':')
  const holds: readonly (readonly [string, boolean])[] = [
    ['s:question', words.at(-1)?.text === '?'],
    ['s:nostop', words.every((word) => word.text !== '.' && word.text !== '"')],
    ['s:colon', colon >= 0 && colon < 6],
    ['s:noverb', read.clauses.every((clause) => clause.group === null)],
    ['s:conditional', words.some((word) => conditional.has(word.lower))],
    ['s:first', read.index === 0],
    ['s:year', words.some((word) => /^(?:1[89]|20)\d\d$/.test(word.text))],
    ['s:statement', statements.length > 0],
  ]
  return [
    ...holds.filter(([, is]) => is).map(([name]) => name),
    `s:length:${Math.min(5, words.length >> 3)}`,
    `s:actors:${Math.min(4, named.size)}`,
  ]
}
