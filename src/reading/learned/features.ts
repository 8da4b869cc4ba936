import type { Vocabulary } from '../../packs/vocabulary.ts'
import type { Clause } from '../clause.ts'
import { isNegative } from '../phrase-signs.ts'
import type { ActorSighting } from './actor-sightings.ts'
import type { Standing } from './anatomy.ts'
import { holdingClause } from './anatomy.ts'
import type { SentenceCandidates } from './candidates.ts'
import { clauseSigns, plainStance } from './clause-signs.ts'
import { placeSigns } from './place-signs.ts'
import type { Sink } from './sink.ts'
import { storySigns } from './story-signs.ts'
import type { ThingSighting } from './thing-sightings.ts'
import type { Surroundings } from './word-signs.ts'
import { surroundingsOf, wordSigns } from './word-signs.ts'

const conditional = new Set(
  'if unless once until till provided subject pending without only before when conditional depending'.split(' '),
)
/** Signs of a clause that tell a stance, of those above it, and of one that only names the actor. */
const tells = /^(?:frame|adjframe|nounframe|lemma|fine|mood|act|neg|adverb|adj|expected|yet|demand)/
const tellsAbove = /^(?:lemma|frame|speech|demand|rel|mood|neg|mark)/
const tellsBeside = /^(?:lemma|frame|mood|speech|act|rel)/
/** How many clauses above the holder's are looked at. */
const above = 3

/** Signs of a clause as it is looked at from different sides. */
interface Signs {
  readonly all: readonly string[]
  readonly telling: readonly string[]
  readonly above: readonly string[]
  readonly beside: readonly string[]
}

/**
 * One sentence prepared: what is the same for all of its candidates is found once. No feature hangs on a component or an actor, so that
 * every pack has the same ones.
 */
export class SentenceFeatures {
  readonly #around: Surroundings
  readonly #shared: readonly string[]
  readonly #clauses = new Map<Clause, Signs>()
  readonly #plain = new Map<Clause, Map<string, string>>()

  constructor(one: SentenceCandidates, vocabulary: Vocabulary) {
    this.#around = surroundingsOf(one, vocabulary)
    this.#shared = sentenceSigns(one)
  }

  /** Tells the sink what holds of an actor and a thing of the sentence. */
  tell(actor: ActorSighting, thing: ThingSighting, sink: Sink): void {
    const { one, vocabulary } = this.#around
    const a = this.#standing(actor)
    const t = this.#standing(thing)
    sink.addAll('s', this.#shared)
    sink.add('a', actor.source)
    sink.add('t', thing.source)
    sink.add(actor.source, thing.source)
    sink.add('g', actor.holder.actor === 'group' ? 'yes' : 'no')
    if (actor.place) sink.add('a', 'place')
    if (thing.component === vocabulary.pack.unspecified) sink.add('t', 'unspecified')
    if (thing.component === vocabulary.pack.money) sink.add('t', 'money-component')
    const [arole, trole] = [a?.role ?? 'absent', t?.role ?? 'absent']
    sink.add('arole', arole)
    sink.add('trole', trole)
    sink.add(`arole:${arole}`, trole)
    // The clause of the thing; where no word names it, that of the actor; where neither does, the first.
    const clause = t?.clause ?? a?.clause ?? one.read.clauses[0] ?? null
    this.#tellClauses(clause, actor, a, t, sink)
    const candidate = { read: one.read, actor, thing }
    placeSigns(this.#around, candidate, a, t, sink)
    storySigns(candidate, one.story, sink)
    wordSigns(this.#around, candidate, clause, sink)
  }

  #standing(sighting: { readonly first: number; readonly last: number }): Standing | null {
    return sighting.first >= 0 ? (this.#around.standings[sighting.last] ?? null) : null
  }

  #of(clause: Clause): Signs {
    const before = this.#clauses.get(clause)
    if (before !== undefined) return before
    const all = clauseSigns(this.#around.one.read, clause, this.#around.vocabulary)
    const signs = {
      all,
      telling: all.filter((sign) => tells.test(sign)),
      above: all.filter((sign) => tellsAbove.test(sign)),
      beside: all.filter((sign) => tellsBeside.test(sign)),
    }
    this.#clauses.set(clause, signs)
    return signs
  }

  /** How the clause of the thing hangs on one whose subject is the actor, and what both and those between say. */
  #tellClauses(clause: Clause | null, actor: ActorSighting, a: Standing | null, t: Standing | null, sink: Sink): void {
    const held = actor.first >= 0 ? holdingClause(clause, actor.last) : null
    const inner = held?.steps.slice(0, -1).map((one) => one.relation) ?? ['none']
    const path = inner.join('>')
    sink.add('path', path)
    sink.add(`path:${path}`, `${t?.role ?? 'absent'}:${actor.source}`)
    if (held !== null) sink.add('held', '')
    if (clause !== null) {
      const from = `c|${held === null ? 'loose' : path}`
      sink.addAll('c', this.#of(clause).all)
      sink.addAll(from, this.#of(clause).all)
    }
    if (held !== null && held.clause !== clause) sink.addAll('h', this.#of(held.clause).all)
    const { read } = this.#around.one
    const subject = a?.role === 'subject' ? a.phrase : null
    const negative = [t?.phrase ?? null, subject].some((one) => one !== null && isNegative(read, one))
    sink.add('negative', negative ? 'yes' : 'no')
    // Every verb that tells: the holder's, those inside down to the thing's, or the thing's own.
    const telling = held?.steps ?? (clause === null ? [] : [clause])
    for (const one of telling) sink.addAll('v', this.#of(one).telling)
    const plain = this.#plainStance(telling, negative)
    sink.add('plain', plain)
    sink.add('plain', plain.replace(/^[a-z]+-/, ''))
    sink.add(held === null ? 'plain:loose' : 'plain:held', plain)
    let up = (held?.clause ?? clause)?.parent ?? null
    for (let steps = 0; up !== null && steps < above; steps++, up = up.parent) sink.addAll('up', this.#of(up).above)
    if (a !== null && a.clause !== null && a.clause !== clause && held === null)
      sink.addAll('aside', this.#of(a.clause).beside)
  }

  #plainStance(telling: readonly Clause[], negative: boolean): string {
    const [inner] = telling
    if (inner === undefined) return 'none'
    const key = `${telling.at(-1)?.number} ${negative}`
    const known = this.#plain.get(inner) ?? new Map<string, string>()
    const before = known.get(key)
    if (before !== undefined) return before
    const plain = plainStance(this.#around.one.read, telling, negative, this.#around.vocabulary)
    this.#plain.set(inner, known.set(key, plain))
    return plain
  }
}

function sentenceSigns({ read, actors }: SentenceCandidates): readonly string[] {
  const { words, statements } = read
  const named = new Set(actors.filter((one) => one.first >= 0).map((one) => one.holder.actor))
  const colon = words.findIndex((word) => word.text === ':')
  const holds: readonly (readonly [string, boolean])[] = [
    ['question', words.at(-1)?.text === '?'],
    ['nostop', words.every((word) => word.text !== '.' && word.text !== '"')],
    ['colon', colon >= 0 && colon < 6],
    ['noverb', read.clauses.every((clause) => clause.group === null)],
    ['conditional', words.some((word) => conditional.has(word.lower))],
    ['first', read.index === 0],
    ['year', words.some((word) => /^(?:1[89]|20)\d\d$/.test(word.text))],
    ['statement', statements.length > 0],
    [`length:${Math.min(5, words.length >> 3)}`, true],
    [`actors:${Math.min(4, named.size)}`, true],
  ]
  return holds.filter(([, is]) => is).map(([name]) => name)
}
