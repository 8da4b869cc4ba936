import type { Chunk } from './chunks.ts'
import type { Clause, ClausePart, ClauseRelation } from './clause.ts'
import { ownSubjects } from './clause.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'
import type { Word } from './word.ts'

/** What building clauses asks of the matter: who is an actor, and which verbs take a clause as their content. */
export interface Knows {
  readonly isActor: (phrase: NounPhrase) => boolean
  readonly takesClause: (lemma: string) => boolean
  readonly isSpeech: (lemma: string) => boolean
}

/** Clauses while they are built: where the next chunk goes, and the marks since the last word. Only the builder's own files change it. */
export interface Building {
  readonly words: readonly Word[]
  readonly chunks: readonly Chunk[]
  readonly knows: Knows
  readonly clauses: Clause[]
  current: Clause
  /** The last chunk that was no quotation mark. */
  previous: Chunk | null
  comma: boolean
  and: boolean
  stop: boolean
}

/** A sentence of which nothing is taken yet: one open main clause. */
export function newBuilding(words: readonly Word[], chunks: readonly Chunk[], knows: Knows): Building {
  const current = newClause(0, 'main', null, 0, '')
  return { words, chunks, knows, clauses: [current], current, previous: null, comma: false, and: false, stop: false }
}

function newClause(
  number: number,
  relation: ClauseRelation,
  parent: Clause | null,
  first: number,
  marker: string,
): Clause {
  return {
    number,
    relation,
    parent,
    marker,
    first,
    last: first,
    sharing: null,
    gapped: null,
    antecedents: [],
    behind: null,
    group: null,
    parts: [],
    coordinate: null,
  }
}

export function openClause(
  b: Building,
  relation: ClauseRelation,
  parent: Clause | null,
  first: number,
  marker: string,
): Clause {
  const clause = newClause(b.clauses.length, relation, parent, first, marker)
  b.clauses.push(clause)
  if (parent !== null) addPart(parent, { kind: 'clause', after: parent.group !== null, clause })
  return clause
}

export function addPart(clause: Clause, part: ClausePart): void {
  clause.parts.push(part)
}

export function reachTo(clause: Clause | null, last: number): void {
  for (let at = clause, steps = 0; at !== null && steps < 30; at = at.parent, steps++) at.last = Math.max(at.last, last)
}

export function rootOf(clause: Clause): Clause {
  let at = clause
  while (at.parent !== null) at = at.parent
  return at
}

/** The clause that a conjunction or comma goes on with: not an infinitive or an aside, but the finite clause around it. */
export function levelFor(b: Building, clause: Clause): Clause {
  let at = clause
  for (let steps = 0; steps < 20 && at.parent !== null; steps++) {
    const aside =
      at.relation === 'infinitive' ||
      at.relation === 'gerund' ||
      at.relation === 'participle' ||
      at.relation === 'attribution' ||
      at.relation === 'question'
    const left = b.comma && (at.relation === 'adverbial' || at.relation === 'relative')
    if (!aside && !left) return at
    at = at.parent
  }
  return at
}

/** The noun before, or the whole list before the verb ("Finland and Sweden, which …"). */
export function lastNouns(clause: Clause): readonly NounPhrase[] {
  for (let at = clause.parts.length - 1; at >= 0; at--) {
    const part = clause.parts[at]
    if (part?.kind === 'noun' || part?.kind === 'phrase') {
      const nouns = part.phrases.filter((one) => !one.time)
      if (nouns.length > 0)
        return part.joined === 'and' && !part.after && part.kind === 'noun' ? nouns : nouns.slice(-1)
    }
    const inner = part?.kind === 'clause' && part.clause.relation !== 'relative' && part.clause.relation !== 'adverbial'
    if (inner) return lastNouns(part.clause)
  }
  return []
}

export function addNoun(b: Building, clause: Clause, phrase: NounPhrase): void {
  const last = clause.parts.at(-1)
  const after = clause.group !== null || clause.gapped !== null
  const joining = (b.comma || b.and) && (last?.kind === 'noun' || last?.kind === 'phrase') && !phrase.time
  if (joining && last.after === after && !last.phrases.every((one) => one.time)) {
    last.phrases.push(phrase)
    last.joined = b.and ? 'and' : last.joined === 'and' ? 'and' : 'comma'
  } else {
    addPart(clause, { kind: 'noun', after, phrases: [phrase], joined: 'one' })
  }
  reachTo(clause, phrase.last)
}

export function nearestOf(b: Building, relation: ClauseRelation): Clause | null {
  for (let at: Clause | null = b.current, steps = 0; at !== null && steps < 8; at = at.parent, steps++) {
    if (at.relation === relation) return at
  }
  return null
}

/** The clause that waits for its verb: the current one, or one around it that an aside interrupted. */
export function waitingClause(b: Building): Clause | null {
  for (let at: Clause | null = b.current, steps = 0; at !== null && steps < 10; at = at.parent, steps++) {
    if (at.group !== null || at.gapped !== null) continue
    if (at === b.current || ownSubjects(at).length > 0 || isClauseSubject(at)) return at
  }
  return null
}

/** "Whether Finland will send jets remains …": a question or clause before the verb is its subject. */
function isClauseSubject(clause: Clause): boolean {
  return clause.parts.some(
    (part) => part.kind === 'clause' && ['question', 'content', 'gerund'].includes(part.clause.relation),
  )
}

export function openChild(
  b: Building,
  relation: ClauseRelation,
  first: number,
  marker: string,
  group: VerbGroup,
): Clause {
  const parent = b.current
  const clause = openClause(b, relation, parent, first, marker)
  clause.sharing = parent
  clause.group = group
  clause.behind = b.previous?.last ?? null
  b.current = clause
  reachTo(clause, group.last)
  return clause
}

export function openSibling(b: Building, of: Clause, phrase: NounPhrase): void {
  const relation =
    of.relation === 'infinitive' || of.relation === 'gerund' || of.relation === 'attribution' ? 'main' : of.relation
  const clause = openClause(
    b,
    relation,
    of.parent,
    phrase.first,
    of.relation === 'adverbial' || of.relation === 'content' ? of.marker : '',
  )
  clause.coordinate = of
  if (relation === 'relative') clause.antecedents = of.antecedents
  b.current = clause
  addPart(clause, { kind: 'noun', after: false, phrases: [phrase], joined: 'one' })
  reachTo(clause, phrase.last)
}

/** "to send X and train Y": another verb with the subject and the place of the first. */
export function verbSibling(b: Building, like: Clause, group: VerbGroup): void {
  const clause = openClause(b, like.relation, like.parent, group.first, like.marker)
  clause.sharing = like
  clause.coordinate = like
  clause.behind = like.behind
  clause.antecedents = like.antecedents
  clause.group = group
  b.current = clause
  reachTo(clause, group.last)
}
