import type { Sign } from '../../records/because.ts'
import type { Position, Stance } from '../../records/position.ts'
import { stances } from '../../records/position.ts'
import type { Claim } from '../claim.ts'
import { claimOf } from '../claim-draft.ts'
import { isHistory } from '../claims-of-document.ts'
import type { Clause } from '../clause.ts'
import type { ConditionedClaim } from '../conditioned-claims.ts'
import { conditionsOf } from '../conditions.ts'
import type { ReadDocument } from '../document.ts'
import type { ReadSentence } from '../grammar.ts'
import type { Item } from '../item.ts'
import { isNegative } from '../phrase-signs.ts'
import { amountOf } from '../quantities.ts'
import type { Standing } from './anatomy.ts'
import { holdingClause, standings } from './anatomy.ts'
import type { Candidate } from './candidates.ts'
import { candidatesOf, sightingsOf } from './candidates.ts'
import { SentenceFeatures } from './features.ts'
import { ask } from './forest.ts'
import { Judge, Weighing } from './linear.ts'
import type { Model } from './model.ts'
import { shippedModel } from './model.ts'
import type { JudgedCandidate, Pair } from './pairs.ts'
import { pairsOf } from './pairs.ts'
import { toldSigns } from './told-signs.ts'

/** A text of fewer sentences tells too little of itself: the rules alone read it. */
const shortest = 4

/** How many signs a position names. */
const shown = 4

/** Every candidate of a document, judged by a model's linear part. */
function judgedCandidates(document: ReadDocument, model: Model): readonly JudgedCandidate[] {
  const judge = new Judge(model.linear)
  return sightingsOf(document).flatMap((sentence) => {
    const features = new SentenceFeatures(sentence, document.vocabulary)
    return candidatesOf(sentence).map((candidate) => {
      features.tell(candidate.actor, candidate.thing, judge)
      return { candidate, ...judge.verdict() }
    })
  })
}

/**
 * Claims about pairs of an actor and a component of which the rules say nothing, where the model is sure enough. Everything but
 * the pair and its stance is read as for any other claim: conditions, amount, voice and day.
 */
export function learnedClaims(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  ruled: readonly Position[],
  model: Model = shippedModel(),
): readonly ConditionedClaim[] {
  if (document.sentences.length < shortest) return []
  const { pack } = document.vocabulary
  const pairs = pairsOf(judgedCandidates(document, model), ruled, pack)
  return pairs.flatMap((pair) => {
    if (pair.ruled.length > 0) return []
    const sure = ask(model.forest, pair.row)
    if (sure < model.threshold) return []
    return stancesOf(pair, model.second).flatMap(({ one, stance }) =>
      claimFor(document, sentences, one, stance, sure, model),
    )
  })
}

interface Told {
  readonly one: JudgedCandidate
  readonly stance: Stance
}

/** The likeliest stance of the clearest place, and any other that some place tells plainly. */
function stancesOf(pair: Pair, second: number): readonly Told[] {
  const first = likeliest(pair.best)
  const told: Told[] = [{ one: pair.best, stance: first }]
  for (const one of pair.own) {
    const stance = likeliest(one)
    const sure = one.position * (one.stance[stances.indexOf(stance)] ?? 0)
    if (sure >= second && !told.some((other) => other.stance === stance)) told.push({ one, stance })
  }
  return told
}

function likeliest({ stance }: JudgedCandidate): Stance {
  return stances[stance.indexOf(Math.max(...stance))] ?? 'pledged'
}

function claimFor(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  judged: JudgedCandidate,
  stance: Stance,
  sure: number,
  model: Model,
): readonly ConditionedClaim[] {
  const { candidate } = judged
  const { read, actor, thing } = candidate
  const where = standings(read)
  const at = thing.first >= 0 ? where[thing.last] : undefined
  const by = actor.first >= 0 ? where[actor.last] : undefined
  const inner = at?.clause ?? by?.clause ?? read.clauses[0] ?? null
  if (inner === null) return []
  const clause = holdingClause(inner, actor.last)?.clause ?? inner
  const claim = bareClaim(candidate, clause, itemFor(candidate, at), stance)
  const because: readonly Sign[] = [
    {
      sign: `learned:${stance}`,
      words: `${reasonsFor(document, candidate, stance, model)} (${sure.toFixed(2)})`,
    },
    { sign: `component:${thing.component}`, words: thing.by },
  ]
  const full = { ...claim, because }
  if (isHistory(read, full, document)) return []
  const { conditions } = conditionsOf(read, full, document.vocabulary, sentences[read.index - 1] ?? null)
  return [{ claim: full, conditions, stance, reversed: false, past: full.past }]
}

/** The words that weighed most for a stance. */
function reasonsFor(document: ReadDocument, { read, actor, thing }: Candidate, stance: Stance, model: Model): string {
  const sentence = sightingsOf(document)[read.index]
  if (sentence === undefined) return ''
  const weighing = new Weighing(model.linear, stance)
  new SentenceFeatures(sentence, document.vocabulary).tell(actor, thing, weighing)
  return toldSigns(weighing.strongest(), shown)
}

/** The thing as the claims of the rules name theirs. */
function itemFor({ read, thing }: Candidate, at: Standing | undefined): Item {
  const phrase = at?.phrase ?? null
  return {
    component: thing.component,
    amount: phrase === null ? null : amountOf(read.words, phrase),
    first: thing.first,
    last: thing.last,
    negative: phrase !== null && isNegative(read, phrase),
    vague: thing.first < 0,
    alternative: false,
    by: thing.by,
  }
}

function bareClaim(candidate: Candidate, clause: Clause, item: Item, stance: Stance): Claim {
  const { read, actor } = candidate
  const group = clause.group ?? clause.gapped?.group ?? null
  const draft = { holders: [actor.holder], items: [item], stance, rule: 'learned', words: '' }
  if (group !== null) return claimOf(read, clause, group, draft)
  return {
    holders: draft.holders,
    items: draft.items,
    stance,
    clause,
    sentence: read.index,
    first: clause.first,
    last: clause.last,
    past: false,
    each: read.words.some((word) => word.lower === 'each' || word.lower === 'apiece'),
    because: [],
  }
}
