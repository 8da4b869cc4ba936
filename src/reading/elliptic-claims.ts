import type { Stance } from '../records/position.ts'
import { nth } from '../text/nth.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext } from './claim-draft.ts'
import { claimOf, subjectHolders, unique, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { objectsOf } from './clause.ts'
import { again } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import { type Holder, holdersOfSubject } from './holders.ts'
import { stanceOfDoing } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'

/** Words that say of another what was just said: "and so has Denmark", "nor will Denmark", "as did Denmark". */
const likewise = new Set(['so', 'nor', 'neither', 'as'])
const auxiliaries = new Set(['be', 'have', 'do'])

/** "nor will Denmark": an auxiliary alone before its subject, behind a word that says it is the same with them; nobody otherwise. */
export function sameWith(read: ReadSentence, clause: Clause, group: VerbGroup): readonly Holder[] {
  if (!likewise.has(nth(read.words, group.first - 1)?.lower ?? '')) return []
  if (group.main !== null && !(auxiliaries.has(group.lemma) && group.first === group.main)) return []
  const behind = objectsOf(clause).filter((one) => one.first === group.last + 1)
  return unique(behind.flatMap((one) => holdersOfSubject(read, one)))
}

/** "but Cyprus is not", "Cyprus has not", "Malta will not": the verb or its complement is left out. */
export function isElliptic(read: ReadSentence, clause: Clause, group: VerbGroup): boolean {
  if (group.main === null) return !goesOn(read, group)
  if (group.lemma === 'do' && clause.parts.some((part) => part.kind === 'adverb' && sameThing.has(part.words)))
    return true
  if (group.lemma === 'do' && doesTheSame(read, clause)) return true
  if (group.lemma === 'follow' && read.words[group.last + 1]?.lower === 'suit') return true
  // "a mandate he could not do without": with a modal, "do" is the verb itself.
  const own = group.lemma === 'do' && group.modal !== null
  const bare = !own && auxiliaries.has(group.lemma) && clause.parts.every((part) => !part.after || isAside(part))
  return bare && group.negated && !group.passive && !group.progressive
}

/** "I will not pretend otherwise": a word right behind the auxiliary that is its verb, whatever the tagger calls it. */
function goesOn({ words }: ReadSentence, group: VerbGroup): boolean {
  const next = words[group.last + 1]
  return next !== undefined && next.lower === next.text && /^(?:VERB|NOUN|ADJ|AUX)$/.test(next.tag)
}

const sameThing = new Set(['so', 'likewise'])

/** "Denmark did the same." */
function doesTheSame(read: ReadSentence, clause: Clause): boolean {
  return objectsOf(clause).some((one) =>
    read.words.slice(one.first, one.last + 1).some((word) => word.lower === 'same'),
  )
}

function isAside(part: Clause['parts'][number]): boolean {
  return part.kind === 'adverb' || (part.kind === 'clause' && part.clause.relation === 'attribution')
}

const opposites: Readonly<Record<Stance, Stance | null>> = {
  pledged: 'refused',
  open: 'refused',
  acting: 'refused',
  refused: 'open',
  undecided: null,
  withdrawn: null,
}

/** What is said again of another, or denied of them. */
export function elliptic(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] {
  const others = sameWith(read, clause, group)
  const said = cx.before()
  if (others.length > 0) return said === null ? [] : [again1(read, clause, group, others, said, said.stance)]
  const holders = subjectHolders(read, clause)
  // "It will do so when …" behind "has not decided" only says when it will decide.
  if (said?.because[0]?.sign.endsWith(':decide') === true) return []
  if (holders.length === 0) return []
  const same = group.main !== null && !auxiliaries.has(group.lemma) && group.modal === null
  const did = group.lemma === 'do' && !group.negated && group.modal === null && group.main !== null
  // "Norway and Canada have done so since May": what others promise is done.
  const done = did && group.perfect && (said?.stance === 'pledged' || said?.stance === 'open')
  if (said !== null && (same || did)) return [again1(read, clause, group, holders, said, done ? 'acting' : said.stance)]
  if (said !== null && group.modal === null && group.negated) {
    const stance = opposites[said.stance]
    return stance === null ? [] : [again1(read, clause, group, holders, said, stance)]
  }
  const before = cx.recentOf(holders).length > 0 && group.main !== null ? cx.recentOf(holders) : (said?.items ?? null)
  if (before === null || group.modal === null) return []
  const stance = stanceOfDoing({ ...group, lemma: '' }, 'component', { thing: false, subject: false })
  if (stance === null) return []
  const items = again(before).map((item) => ({ ...item, first: clause.first, last: clause.last }))
  const words = wordsText(read, group.first, group.last)
  return [claimOf(read, clause, group, { holders, items, stance, rule: 'ellipsis', words })]
}

function again1(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  holders: readonly Holder[],
  said: Claim,
  stance: Stance,
): Claim {
  const items = again(said.items).map((item) => ({ ...item, first: clause.first, last: clause.last }))
  return claimOf(read, clause, group, {
    holders,
    items,
    stance,
    rule: 'ellipsis',
    words: wordsText(read, Math.max(group.first - 1, 0), group.last),
  })
}
