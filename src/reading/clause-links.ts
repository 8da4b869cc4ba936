import type { Building } from './building.ts'
import { addPart, lastNouns, levelFor, openChild, openClause, reachTo } from './building.ts'
import type { Clause } from './clause.ts'
import { clauseBehind } from './clause-lookahead.ts'

/** Links that are always followed by a noun or an -ing form, never by a clause. */
const phraseOnly = new Set(
  'without|not without|with|only with|but only with|as|under|only under|subject to|conditional on|contingent on|dependent on|depending on|pending|in the event of|in case of|in exchange for|in return for|despite|instead of|rather than|in place of|apart from|except|except for|barring|in the absence of|because of|following|upon|only in|only on|than|like|unlike|according to|ahead of|the day after|subject only to|conditional upon|contingent upon|dependent upon|depending upon|conditional only on|dependent only on|but only under|but only in|though only with|though only under|but not without|though not without|and not without|failing|absent|conditioned on|predicated on|on the strength of|at the invitation of|at the request of|with the consent of|with the approval of|with the agreement of|with the blessing of|without the consent of|upon the request of|on the invitation of|against payment of|against reimbursement of|against a guarantee of|on the heels of|for lack of|for want of'.split(
    '|',
  ),
)
const eitherWay = new Set(
  'before|only before|not before|after|only after|until|till|not until|since|even after|even before|long after|shortly after|the day|the moment|the day after|as|than|but not before|though not before|and not before|but not until|though not until|but only after|and only after|though only after'.split(
    '|',
  ),
)

export function takePreposition(b: Building, words: string, at: number): number {
  const next = b.chunks[at + 1]
  const current = b.current
  const after = current.group !== null || current.gapped !== null
  const first = b.chunks[at]?.first ?? 0
  if (next?.kind === 'noun') {
    addPart(current, {
      kind: 'phrase',
      after,
      preposition: words,
      at: first,
      phrases: [next.phrase],
      joined: 'one',
    })
    reachTo(current, next.last)
    return at + 2
  }
  if (next?.kind === 'verb' && next.group.form === 'gerund') {
    openChild(b, 'gerund', first, words, next.group)
    return at + 2
  }
  reachTo(current, first)
  return at + 1
}

export function takeLink(b: Building, words: string, at: number): number {
  const first = b.chunks[at]?.first ?? 0
  const next = b.chunks[at + 1]
  if (next?.kind === 'verb' && (next.group.form === 'gerund' || next.group.form === 'participle')) {
    const clause = openChild(b, 'adverbial', first, words, next.group)
    clause.relation = 'adverbial'
    return at + 2
  }
  const clausal = !phraseOnly.has(words) || eitherWay.has(words)
  if (clausal && (!eitherWay.has(words) || clauseBehind(b, at))) {
    b.current = openClause(b, 'adverbial', adverbialParent(b), first, words)
    return at + 1
  }
  return takePreposition(b, words, at)
}

/** An adverbial clause hangs on the clause it stands in; behind an attribution, on what was said. */
function adverbialParent(b: Building): Clause {
  const { relation, parent } = b.current
  return relation === 'attribution' && parent !== null ? parent : b.current
}

export function takeRelative(b: Building, words: string, at: number): number {
  const first = b.chunks[at]?.first ?? 0
  const antecedents = lastNouns(b.current)
  const clause = openClause(b, 'relative', b.current, first, words)
  clause.antecedents = antecedents
  if (b.and && b.current.relation === 'relative') clause.antecedents = b.current.antecedents
  b.current = clause
  // "without whose nod": what the relative owns is no subject here.
  const oblique = words === 'whose' && (b.previous?.kind === 'preposition' || b.previous?.kind === 'link')
  return oblique && b.chunks[at + 1]?.kind === 'noun' ? at + 2 : at + 1
}

export function takeContent(b: Building, words: string, at: number): number {
  const first = b.chunks[at]?.first ?? 0
  const again = b.and && levelFor(b, b.current).relation === 'content' ? levelFor(b, b.current) : null
  const clause = openClause(b, 'content', again?.parent ?? b.current, first, words)
  clause.coordinate = again
  b.current = clause
  return at + 1
}

export function takeQuestion(b: Building, words: string, at: number): number {
  b.current = openClause(b, 'question', b.current, b.chunks[at]?.first ?? 0, words)
  return at + 1
}
