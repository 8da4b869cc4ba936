import { nth } from '../text/nth.ts'
import type { Building } from './building.ts'
import {
  lastNouns,
  levelFor,
  nearestOf,
  openChild,
  openClause,
  reachTo,
  rootOf,
  verbSibling,
  waitingClause,
} from './building.ts'
import type { Clause } from './clause.ts'
import { isReduced, speechBehind } from './clause-lookahead.ts'
import type { VerbGroup } from './verb-group.ts'

export function takeVerb(b: Building, group: VerbGroup, at: number): number {
  if (group.form === 'infinitive') takeInfinitive(b, group)
  else if (group.form === 'gerund') takeGerund(b, group, at)
  else if (group.form === 'participle' || isReduced(b, at, group)) takeParticiple(b, group)
  else takeFinite(b, group, at)
  return at + 1
}

function takeInfinitive(b: Building, group: VerbGroup): void {
  const like = b.and ? nearestOf(b, 'infinitive') : null
  if (like !== null) verbSibling(b, like, group)
  else openChild(b, 'infinitive', group.first, 'to', group)
}

function takeGerund(b: Building, group: VerbGroup, at: number): void {
  const like = b.and ? nearestOf(b, 'gerund') : null
  if (like !== null) verbSibling(b, like, group)
  else if (b.comma && !b.and) {
    const clause = openChild(b, 'participle', group.first, '', group)
    clause.relation = 'participle'
  } else {
    const clause = openChild(b, 'gerund', group.first, '', group)
    if (nth(b.chunks, at - 1)?.kind === 'noun' && clause.parent !== null) {
      clause.antecedents = lastNouns(clause.parent)
      clause.relation = 'participle'
    }
  }
}

function takeParticiple(b: Building, group: VerbGroup): void {
  const antecedents = b.comma ? [] : lastNouns(b.current)
  const clause = openChild(b, 'participle', group.first, '', { ...group, form: 'participle', passive: true })
  clause.antecedents = antecedents
}

const causative = new Set(['let', 'help', 'make', 'see', 'watch', 'have'])

function takeFinite(b: Building, group: VerbGroup, at: number): void {
  const caused = group.form === 'bare' && causative.has(b.current.group?.lemma ?? '') && !b.and && !b.comma
  if (caused) {
    openChild(b, 'infinitive', group.first, 'to', { ...group, form: 'infinitive' })
    return
  }
  const waiting = waitingClause(b)
  if (waiting !== null && speechBehind(b, group, at) === false) {
    waiting.group = group
    b.current = waiting
    reachTo(waiting, group.last)
    return
  }
  if (speechBehind(b, group, at)) {
    b.current = openClause(b, 'attribution', rootOf(b.current), group.first, '')
    b.current.group = group
    reachTo(b.current, group.last)
    return
  }
  const like = likeFor(b, group)
  const same = like.group
  const shared: VerbGroup =
    group.form === 'bare' && same !== null
      ? {
          ...group,
          form: same.form,
          modal: same.modal,
          past: same.past,
          negated: same.negated,
          expected: same.expected,
          yet: same.yet,
          ceased: same.ceased,
        }
      : group
  if (same !== null && same.main === null && isInterrupted(b, like)) {
    like.group = { ...shared, first: same.first, adverbs: [...same.adverbs, ...group.adverbs] }
    b.current = like
    reachTo(like, group.last)
    return
  }
  verbSibling(b, like, shared)
}

/** "Poland will, if the truce holds, send a battalion": between an auxiliary and its verb stands nothing but an aside in commas. */
function isInterrupted(b: Building, clause: Clause): boolean {
  const behind = clause.parts.filter((part) => part.kind !== 'adverb' && part.after)
  const aside = behind.some((part) => part.kind === 'clause' || part.kind === 'phrase')
  return b.comma && aside && behind.every((part) => part.kind === 'phrase' || isAside(part))
}

function isAside(part: Clause['parts'][number]): boolean {
  return part.kind === 'clause' && (part.clause.relation === 'adverbial' || part.clause.relation === 'attribution')
}

/** The clause a verb without a subject goes on with: a bare form goes on an infinitive or a modal, others the nearest finite verb. */
function likeFor(b: Building, group: VerbGroup): Clause {
  if (group.form === 'bare') {
    for (let at: Clause | null = b.current, steps = 0; at !== null && steps < 8; at = at.parent, steps++) {
      if (at.relation === 'infinitive' || at.group?.modal != null) return at
    }
  }
  let at = levelFor(b, b.current)
  while (at.parent !== null && at.group === null) at = at.parent
  return at
}
