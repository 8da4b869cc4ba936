import type { Chunk } from './chunks.ts'
import type { Clause, ClausePart, ClauseRelation } from './clause.ts'
import { ownSubjects } from './clause.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'
import type { Word } from './words.ts'

/** What building clauses asks of the matter: who is an actor, and which verbs take a clause as their content. */
export interface Knows {
  readonly isActor: (phrase: NounPhrase) => boolean
  readonly takesClause: (lemma: string) => boolean
  readonly isSpeech: (lemma: string) => boolean
}

/** Links that are always followed by a noun or an -ing form, never by a clause. */
const phraseOnly = new Set(
  'without|not without|with|only with|but only with|as|under|only under|subject to|conditional on|contingent on|dependent on|depending on|pending|in the event of|in case of|in exchange for|in return for|despite|instead of|rather than|in place of|apart from|except|except for|barring|in the absence of|because of|following|upon|only in|only on|than|like|unlike|according to|ahead of|the day after'.split(
    '|',
  ),
)
/** Clauses whose verb is not the one that a gap repeats. */
const gapAsides = new Set<ClauseRelation>([
  'adverbial',
  'relative',
  'attribution',
  'participle',
  'infinitive',
  'gerund',
])
const eitherWay = new Set(
  'before|only before|not before|after|only after|until|till|not until|since|even after|even before|long after|shortly after|the day|the moment|the day after|as|than'.split(
    '|',
  ),
)

/**
 * Builds the clauses of a sentence from its chunks, from left to right with one chunk of look-back and a bounded
 * look-ahead. It has no grammar to fail against: whatever comes is put into the clause where it most likely belongs.
 */
export class ClauseBuilder {
  readonly #words: readonly Word[]
  readonly #chunks: readonly Chunk[]
  readonly #knows: Knows
  readonly #clauses: Clause[] = []
  #current: Clause
  /** The last chunk that was no quotation mark, and whether commas and conjunctions stood since the last word. */
  #previous: Chunk | null = null
  #comma = false
  #and = false
  #stop = false

  constructor(words: readonly Word[], chunks: readonly Chunk[], knows: Knows) {
    this.#words = words
    this.#chunks = chunks
    this.#knows = knows
    this.#current = this.#open('main', null, 0, '')
  }

  build(): readonly Clause[] {
    let at = 0
    while (at < this.#chunks.length) at = this.#take(at)
    return this.#clauses
  }

  #open(relation: ClauseRelation, parent: Clause | null, first: number, marker: string): Clause {
    const clause: Clause = {
      number: this.#clauses.length,
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
    this.#clauses.push(clause)
    if (parent !== null) this.#add(parent, { kind: 'clause', after: parent.group !== null, clause })
    return clause
  }

  #add(clause: Clause, part: ClausePart): void {
    clause.parts.push(part)
  }

  #reach(clause: Clause | null, last: number): void {
    for (let at = clause, steps = 0; at !== null && steps < 30; at = at.parent, steps++)
      at.last = Math.max(at.last, last)
  }

  /** Takes the chunk at `at` and gives the index of the next one. */
  #take(at: number): number {
    const chunk = this.#chunks[at]
    if (chunk === undefined) return at + 1
    const next = this.#handle(chunk, at)
    if (chunk.kind === 'quote') return next
    if (chunk.kind === 'comma') this.#comma = true
    else if (chunk.kind === 'and') this.#and = true
    else if (chunk.kind === 'stop' && /^[-\u2013\u2014]+$/.test(chunk.words) && this.#goesOn(at)) this.#comma = true
    else if (chunk.kind === 'stop') this.#stop = true
    else if (!this.#keepsMarks(chunk, at)) {
      this.#comma = false
      this.#and = false
      this.#stop = false
    }
    this.#previous = this.#chunks[next - 1] ?? chunk
    return next
  }

  /** ", and until now it has": adverbs and times between a conjunction and the subject it opens. */
  #keepsMarks(chunk: Chunk, at: number): boolean {
    const next = this.#chunks[at + 1]
    if (chunk.kind === 'adverb') return true
    if (chunk.kind === 'link') return next?.kind === 'adverb'
    return chunk.kind === 'preposition' && next?.kind === 'noun' && next.phrase.time
  }

  #handle(chunk: Chunk, at: number): number {
    switch (chunk.kind) {
      case 'noun':
        return this.#noun(chunk.phrase, at)
      case 'verb':
        return this.#verb(chunk.group, at)
      case 'preposition':
        return this.#preposition(chunk.words, at)
      case 'link':
        return this.#link(chunk.words, at)
      case 'relative':
        return this.#relative(chunk.words, at)
      case 'that':
        return this.#content(chunk.words, at)
      case 'question':
        return this.#question(chunk.words, at)
      case 'comma':
        this.#closeAtComma()
        return at + 1
      case 'stop':
        if (/^[-\u2013\u2014]+$/.test(chunk.words) && this.#goesOn(at)) this.#closeAtComma()
        else this.#atStop(chunk.words, chunk.first)
        return at + 1
      case 'adjective':
        this.#add(this.#current, { kind: 'adjective', after: this.#current.group !== null, at: chunk.first })
        this.#reach(this.#current, chunk.last)
        return at + 1
      case 'adverb':
        this.#add(this.#current, {
          kind: 'adverb',
          after: this.#current.group !== null,
          at: chunk.first,
          words: chunk.words,
        })
        this.#reach(this.#current, chunk.last)
        return at + 1
      default:
        return at + 1
    }
  }

  /** A comma ends a relative or adverbial clause that has its verb. */
  #closeAtComma(): void {
    const aside = this.#asideAround()
    if (aside?.parent != null) this.#current = aside.parent
    while (
      (this.#current.relation === 'adverbial' ||
        this.#current.relation === 'relative' ||
        this.#current.relation === 'participle') &&
      this.#current.group !== null &&
      this.#current.parent !== null
    )
      this.#current = this.#current.parent
  }

  /** The condition or relative clause whose infinitive is open: "if there is a line to be watched, …". */
  #asideAround(): Clause | null {
    for (let at: Clause | null = this.#current, steps = 0; at !== null && steps < 4; at = at.parent, steps++) {
      if ((at.relation === 'adverbial' || at.relation === 'relative') && at.group !== null) return at
      if (at.relation !== 'infinitive' && at.relation !== 'gerund') return null
    }
    return null
  }

  /** A dash before a conjunction, a preposition or a verb that goes on is no more than a comma. */
  #goesOn(at: number): boolean {
    const next = this.#chunks[at + 1]
    if (next === undefined) return false
    if (next.kind === 'verb') return next.group.form === 'infinitive' || next.group.form === 'gerund'
    return next.kind === 'and' || next.kind === 'preposition' || next.kind === 'link' || next.kind === 'relative'
  }

  #atStop(mark: string, first: number): void {
    const root = this.#rootOf(this.#current)
    if (mark === '.' || mark === '?' || mark === '!') return
    const parenthesis = root.group === null && ownSubjects(root).length > 0 && mark !== ';' && mark !== ':'
    if (parenthesis) {
      this.#current = root
      return
    }
    const opened = this.#open('main', null, first + 1, '')
    opened.coordinate = root
    this.#current = opened
  }

  #rootOf(clause: Clause): Clause {
    let at = clause
    while (at.parent !== null) at = at.parent
    return at
  }

  #nounPart(clause: Clause, phrase: NounPhrase): void {
    const last = clause.parts.at(-1)
    const after = clause.group !== null || clause.gapped !== null
    const joining = (this.#comma || this.#and) && (last?.kind === 'noun' || last?.kind === 'phrase') && !phrase.time
    if (joining && last.after === after && !last.phrases.every((one) => one.time)) {
      last.phrases.push(phrase)
      last.joined = this.#and ? 'and' : last.joined === 'and' ? 'and' : 'comma'
    } else {
      this.#add(clause, { kind: 'noun', after, phrases: [phrase], joined: 'one' })
    }
    this.#reach(clause, phrase.last)
  }

  #noun(phrase: NounPhrase, at: number): number {
    const current = this.#current
    const fresh = current.group === null && ownSubjects(current).length === 0 && current.gapped === null
    if (fresh && this.#stop && this.#isGap(phrase, at)) return this.#gap(phrase, at)
    // "Of the 24 states around the table, 15 pledged soldiers."
    if (fresh && this.#comma && !this.#and && this.#startsClause(at)) {
      this.#add(current, { kind: 'noun', after: false, phrases: [phrase], joined: 'one' })
      this.#reach(current, phrase.last)
      return at + 1
    }
    if (!fresh && !phrase.time) {
      if (this.#startsClause(at)) {
        this.#openFor(phrase, at)
        return at + 1
      }
      if (this.#isGap(phrase, at)) return this.#gap(phrase, at)
    }
    this.#nounPart(this.#current, phrase)
    return at + 1
  }

  /** Whether a finite verb follows the noun phrase at `at`, so that it is a subject. */
  #startsClause(at: number): boolean {
    let next = at + 1
    for (let steps = 0; steps < 10; steps++) {
      const chunk = this.#chunks[next]
      if (chunk === undefined) return false
      if (chunk.kind === 'verb') return this.#isFinite(next)
      if (chunk.kind === 'quote' || chunk.kind === 'adverb') next++
      else if (chunk.kind === 'noun' && chunk.phrase.time) next++
      else if (chunk.kind === 'noun' && steps === 0) return this.#verbBehindRelative(next)
      else if (chunk.kind === 'preposition' && this.#chunks[next + 1]?.kind === 'noun') next += 2
      else if (chunk.kind === 'and' && this.#chunks[next + 1]?.kind === 'noun') next += 2
      else if (chunk.kind === 'comma') {
        const behind = this.#behindInsertion(next)
        if (behind === 0) return false
        next = behind
      } else return false
    }
    return false
  }

  /** "a field hospital it set up outside the town took in": a second finite verb behind a clause without its pronoun. */
  #verbBehindRelative(at: number): boolean {
    if (this.#chunks[at + 1]?.kind !== 'verb' || !this.#isFinite(at + 1)) return false
    for (let next = at + 2; next < at + 10; next++) {
      const chunk = this.#chunks[next]
      if (chunk?.kind === 'verb') return this.#isFinite(next) && this.#chunks[next - 1]?.kind === 'noun'
      if (chunk === undefined || !['noun', 'preposition', 'adverb'].includes(chunk.kind)) return false
    }
    return false
  }

  /** The chunk behind an apposition or relative clause in commas, where a finite verb follows at once; 0 otherwise. */
  #behindInsertion(comma: number): number {
    const opens = this.#chunks[comma + 1]
    if (opens === undefined || (opens.kind !== 'relative' && opens.kind !== 'noun' && opens.kind !== 'link')) return 0
    for (let at = comma + 2; at < comma + 24; at++) {
      const chunk = this.#chunks[at]
      if (chunk === undefined || chunk.kind === 'stop') return 0
      if (opens.kind === 'noun' && chunk.kind === 'verb') return 0
      if (chunk.kind !== 'comma') continue
      const behind = this.#chunks[at + 1]?.kind === 'adverb' ? at + 2 : at + 1
      if (this.#chunks[behind]?.kind === 'verb' && this.#isFinite(behind)) return behind
      if (opens.kind === 'noun') return 0
    }
    return 0
  }

  #isFinite(at: number): boolean {
    const chunk = this.#chunks[at]
    if (chunk?.kind !== 'verb') return false
    const { group } = chunk
    if (group.form !== 'finite' && group.form !== 'bare') return false
    return !this.#isReduced(at, group)
  }

  /** "the forces trained by Spain", "pledges made in May were": a participle that only looks like a past tense. */
  #isReduced(at: number, group: VerbGroup): boolean {
    const word = group.main === null ? undefined : this.#words[group.main]
    if (word === undefined || group.first !== group.main || word.form !== 'past-or-participle') return false
    const next = this.#chunks[at + 1]
    const waits = this.#current.group === null && this.#current.gapped === null
    if (next?.kind === 'preposition' && next.words === 'by' && !waits) return true
    const before = this.#current.parts.at(-1)
    if (waits && this.#comma && before?.kind === 'noun' && before.phrases.length === 1) return true
    for (let ahead = at + 1; ahead < at + 10; ahead++) {
      const chunk = this.#chunks[ahead]
      if (chunk === undefined || !['noun', 'preposition', 'adverb', 'verb'].includes(chunk.kind)) return false
      if (chunk.kind === 'verb')
        return (
          chunk.group.form === 'finite' &&
          this.#chunks[ahead - 1]?.kind !== 'verb' &&
          ahead > at + 1 &&
          !this.#knows.takesClause(group.lemma)
        )
    }
    return false
  }

  /** A noun phrase that is a subject while the current clause has its own: decides which clause the new one belongs to. */
  #openFor(phrase: NounPhrase, at: number): void {
    const current = this.#current
    if (current.group === null && current.gapped === null) {
      if (this.#comma || this.#and) this.#nounPart(current, phrase)
      else this.#reducedRelative(phrase)
      return
    }
    if (this.#stop) this.#sibling(current, phrase)
    else if (this.#and) this.#sibling(this.#levelFor(current), phrase)
    else if (this.#comma || this.#chunks[at - 1]?.kind === 'quote') {
      if (this.#isAttribution(at)) this.#attribution(phrase)
      else this.#sibling(this.#levelFor(current), phrase)
    } else if (current.relation === 'adverbial' && current.group?.passive === true && this.#waiting() !== null) {
      this.#current = this.#waiting() ?? current
      this.#nounPart(this.#current, phrase)
    } else if (this.#mayTakeContent(current)) {
      this.#current = this.#open('content', current, phrase.first, '')
      this.#nounPart(this.#current, phrase)
    } else this.#reducedRelative(phrase)
  }

  #mayTakeContent(clause: Clause): boolean {
    if (clause.group === null || !this.#knows.takesClause(clause.group.lemma)) return false
    if (clause.group.passive && clause.group.lemma !== 'tell' && clause.group.lemma !== 'ask') return false
    if (clause.parts.some((part) => part.kind === 'clause' && part.clause.relation === 'content')) return false
    return (
      clause.parts.filter((part) => part.kind === 'noun' && part.after && !part.phrases.every((one) => one.time))
        .length <= 1
    )
  }

  #reducedRelative(phrase: NounPhrase): void {
    const antecedents = this.#lastNouns(this.#current)
    const clause = this.#open('relative', this.#current, phrase.first, '')
    clause.antecedents = antecedents
    this.#current = clause
    this.#nounPart(clause, phrase)
  }

  #sibling(of: Clause, phrase: NounPhrase): void {
    const relation =
      of.relation === 'infinitive' || of.relation === 'gerund' || of.relation === 'attribution' ? 'main' : of.relation
    const clause = this.#open(
      relation,
      of.parent,
      phrase.first,
      of.relation === 'adverbial' || of.relation === 'content' ? of.marker : '',
    )
    clause.coordinate = of
    if (relation === 'relative') clause.antecedents = of.antecedents
    this.#current = clause
    this.#add(clause, { kind: 'noun', after: false, phrases: [phrase], joined: 'one' })
    this.#reach(clause, phrase.last)
  }

  /** The clause that a conjunction or comma goes on with: not an infinitive or an aside, but the finite clause around it. */
  #levelFor(clause: Clause): Clause {
    let at = clause
    for (let steps = 0; steps < 20 && at.parent !== null; steps++) {
      const aside =
        at.relation === 'infinitive' ||
        at.relation === 'gerund' ||
        at.relation === 'participle' ||
        at.relation === 'attribution' ||
        at.relation === 'question'
      const left = this.#comma && (at.relation === 'adverbial' || at.relation === 'relative')
      if (!aside && !left) return at
      at = at.parent
    }
    return at
  }

  /** ", Merz said" and ", a spokesman said in Rome,": a speech verb behind what was said. */
  #isAttribution(at: number): boolean {
    const verb = this.#chunks.slice(at + 1, at + 12).find((chunk) => chunk.kind === 'verb')
    if (verb?.kind !== 'verb' || !this.#knows.isSpeech(verb.group.lemma)) return false
    const behind = this.#chunks[this.#chunks.indexOf(verb, at) + 1]
    if (behind === undefined) return true
    return (
      behind.kind !== 'that' &&
      !(
        behind.kind === 'noun' &&
        !behind.phrase.time &&
        this.#knows.isActor(behind.phrase) &&
        this.#chunks[at + 3]?.kind === 'verb'
      )
    )
  }

  #attribution(phrase: NounPhrase): void {
    const clause = this.#open('attribution', this.#rootOf(this.#current), phrase.first, '')
    this.#current = clause
    this.#nounPart(clause, phrase)
  }

  /** The noun before, or the whole list before the verb ("Finland and Sweden, which …"). */
  #lastNouns(clause: Clause): readonly NounPhrase[] {
    for (let at = clause.parts.length - 1; at >= 0; at--) {
      const part = clause.parts[at]
      if (part?.kind === 'noun' || part?.kind === 'phrase') {
        const nouns = part.phrases.filter((one) => !one.time)
        if (nouns.length > 0)
          return part.joined === 'and' && !part.after && part.kind === 'noun' ? nouns : nouns.slice(-1)
      }
      const inner =
        part?.kind === 'clause' && part.clause.relation !== 'relative' && part.clause.relation !== 'adverbial'
      if (inner) return this.#lastNouns(part.clause)
    }
    return []
  }

  /** "and Portugal a field hospital", "Austria 20", "India to three stations", "Seoul, reluctance": the verb is not said again. */
  #isGap(phrase: NounPhrase, at: number): boolean {
    const like = this.#gapSource()
    if (like === null || !(this.#comma || this.#and || this.#stop) || !(this.#knows.isActor(phrase) || phrase.elided))
      return false
    if (phrase.elided) return true
    const next = this.#chunks[at + 1]
    if (next?.kind === 'noun') return !next.phrase.time && !next.phrase.pronoun
    if (
      next?.kind === 'preposition' &&
      this.#chunks[at + 2]?.kind === 'noun' &&
      next.words !== 'of' &&
      next.words !== 'in'
    )
      return like.parts.some((part) => part.kind === 'phrase' && part.preposition === next.words)
    const only = this.#chunks[at + 2]
    const end = this.#chunks[at + 3]
    if (next?.kind !== 'comma' || !this.#stop) return false
    return only?.kind === 'that' || (only?.kind === 'noun' && (end === undefined || end.kind === 'stop'))
  }

  /** The clause whose verb a gap repeats: the nearest finite one around, or the one before a stop. */
  #gapSource(): Clause | null {
    let at: Clause | null = this.#current
    if (at.group === null && at.gapped === null) at = at.coordinate
    while (at !== null && at.group === null && at.gapped === null) at = at.parent
    while (at !== null && at.parent !== null && gapAsides.has(at.relation)) at = at.parent
    return at?.gapped ?? at
  }

  #gap(phrase: NounPhrase, at: number): number {
    const like = this.#gapSource()
    const reuse = this.#current.group === null && this.#current.parts.length === 0 ? this.#current : null
    const clause = reuse ?? this.#open(like?.relation ?? 'main', like?.parent ?? null, phrase.first, like?.marker ?? '')
    clause.coordinate = like
    this.#add(clause, { kind: 'noun', after: false, phrases: [phrase], joined: 'one' })
    clause.gapped = like
    this.#reach(clause, phrase.last)
    this.#current = clause
    const comma = this.#chunks[at + 1]?.kind === 'comma'
    return comma ? at + 2 : at + 1
  }

  #preposition(words: string, at: number): number {
    const next = this.#chunks[at + 1]
    const current = this.#current
    const after = current.group !== null || current.gapped !== null
    const first = this.#chunks[at]?.first ?? 0
    if (next?.kind === 'noun') {
      this.#add(current, {
        kind: 'phrase',
        after,
        preposition: words,
        at: first,
        phrases: [next.phrase],
        joined: 'one',
      })
      this.#reach(current, next.last)
      return at + 2
    }
    if (next?.kind === 'verb' && next.group.form === 'gerund') {
      this.#child('gerund', first, words, next.group)
      return at + 2
    }
    this.#reach(current, first)
    return at + 1
  }

  #child(relation: ClauseRelation, first: number, marker: string, group: VerbGroup): Clause {
    const parent = this.#current
    const clause = this.#open(relation, parent, first, marker)
    clause.sharing = parent
    clause.group = group
    clause.behind = this.#previous?.last ?? null
    this.#current = clause
    this.#reach(clause, group.last)
    return clause
  }

  #link(words: string, at: number): number {
    const first = this.#chunks[at]?.first ?? 0
    const next = this.#chunks[at + 1]
    if (next?.kind === 'verb' && (next.group.form === 'gerund' || next.group.form === 'participle')) {
      const clause = this.#child('adverbial', first, words, next.group)
      clause.relation = 'adverbial'
      return at + 2
    }
    const clausal = !phraseOnly.has(words) || eitherWay.has(words)
    if (clausal && (!eitherWay.has(words) || this.#clauseBehind(at))) {
      this.#current = this.#open('adverbial', this.#adverbialParent(), first, words)
      return at + 1
    }
    return this.#preposition(words, at)
  }

  /** An adverbial clause hangs on the clause it stands in; behind an attribution, on what was said. */
  #adverbialParent(): Clause {
    const { relation, parent } = this.#current
    return relation === 'attribution' && parent !== null ? parent : this.#current
  }

  /** "after the war ends": a subject and its verb follow before the next comma. */
  #clauseBehind(at: number): boolean {
    const next = this.#chunks[at + 1]
    if (next?.kind !== 'noun') return false
    return this.#startsClause(at + 1)
  }

  #relative(words: string, at: number): number {
    const first = this.#chunks[at]?.first ?? 0
    const antecedents = this.#lastNouns(this.#current)
    const clause = this.#open('relative', this.#current, first, words)
    clause.antecedents = antecedents
    if (this.#and && this.#current.relation === 'relative') clause.antecedents = this.#current.antecedents
    this.#current = clause
    // "without whose nod": what the relative owns is no subject here.
    const oblique = words === 'whose' && (this.#previous?.kind === 'preposition' || this.#previous?.kind === 'link')
    return oblique && this.#chunks[at + 1]?.kind === 'noun' ? at + 2 : at + 1
  }

  #content(words: string, at: number): number {
    const first = this.#chunks[at]?.first ?? 0
    const again =
      this.#and && this.#levelFor(this.#current).relation === 'content' ? this.#levelFor(this.#current) : null
    const clause = this.#open('content', again?.parent ?? this.#current, first, words)
    clause.coordinate = again
    this.#current = clause
    return at + 1
  }

  #question(words: string, at: number): number {
    this.#current = this.#open('question', this.#current, this.#chunks[at]?.first ?? 0, words)
    return at + 1
  }

  #verb(group: VerbGroup, at: number): number {
    if (group.form === 'infinitive') this.#infinitive(group)
    else if (group.form === 'gerund') this.#gerund(group, at)
    else if (group.form === 'participle' || this.#isReduced(at, group)) this.#participle(group)
    else this.#finite(group, at)
    return at + 1
  }

  #infinitive(group: VerbGroup): void {
    const like = this.#and ? this.#nearest('infinitive') : null
    if (like !== null) this.#verbSibling(like, group)
    else this.#child('infinitive', group.first, 'to', group)
  }

  #nearest(relation: ClauseRelation): Clause | null {
    for (let at: Clause | null = this.#current, steps = 0; at !== null && steps < 8; at = at.parent, steps++) {
      if (at.relation === relation) return at
    }
    return null
  }

  /** "to send X and train Y": another verb with the subject and the place of the first. */
  #verbSibling(like: Clause, group: VerbGroup): void {
    const clause = this.#open(like.relation, like.parent, group.first, like.marker)
    clause.sharing = like
    clause.coordinate = like
    clause.behind = like.behind
    clause.antecedents = like.antecedents
    clause.group = group
    this.#current = clause
    this.#reach(clause, group.last)
  }

  #gerund(group: VerbGroup, at: number): void {
    const like = this.#and ? this.#nearest('gerund') : null
    if (like !== null) this.#verbSibling(like, group)
    else if (this.#comma && !this.#and) {
      const clause = this.#child('participle', group.first, '', group)
      clause.relation = 'participle'
    } else {
      const clause = this.#child('gerund', group.first, '', group)
      if (this.#chunks[at - 1]?.kind === 'noun' && clause.parent !== null) {
        clause.antecedents = this.#lastNouns(clause.parent)
        clause.relation = 'participle'
      }
    }
  }

  #participle(group: VerbGroup): void {
    const antecedents = this.#comma ? [] : this.#lastNouns(this.#current)
    const clause = this.#child('participle', group.first, '', { ...group, form: 'participle', passive: true })
    clause.antecedents = antecedents
  }

  #finite(group: VerbGroup, at: number): void {
    const waiting = this.#waiting()
    if (waiting !== null && this.#speechBehind(group, at) === false) {
      waiting.group = group
      this.#current = waiting
      this.#reach(waiting, group.last)
      return
    }
    if (this.#speechBehind(group, at)) {
      this.#current = this.#open('attribution', this.#rootOf(this.#current), group.first, '')
      this.#current.group = group
      this.#reach(this.#current, group.last)
      return
    }
    const like = this.#likeFor(group)
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
          }
        : group
    this.#verbSibling(like, shared)
  }

  /** The clause that waits for its verb: the current one, or one around it that an aside interrupted. */
  #waiting(): Clause | null {
    for (let at: Clause | null = this.#current, steps = 0; at !== null && steps < 10; at = at.parent, steps++) {
      if (at.group !== null || at.gapped !== null) continue
      if (at === this.#current || ownSubjects(at).length > 0) return at
    }
    return null
  }

  /** `"…," said Merz` and `…, wrote the organisers`: a speech verb before its subject. */
  #speechBehind(group: VerbGroup, at: number): boolean {
    if (!this.#knows.isSpeech(group.lemma) || !(this.#comma || this.#chunks[at - 1]?.kind === 'quote')) return false
    if (this.#and || this.#rootOf(this.#current).group === null) return false
    const next = this.#chunks[at + 1]
    return next?.kind === 'noun' && !next.phrase.time
  }

  /** The clause a verb without a subject goes on with: a bare form goes on an infinitive or a modal, others the nearest finite verb. */
  #likeFor(group: VerbGroup): Clause {
    if (group.form === 'bare') {
      for (let at: Clause | null = this.#current, steps = 0; at !== null && steps < 8; at = at.parent, steps++) {
        if (at.relation === 'infinitive' || at.group?.modal != null) return at
      }
    }
    let at = this.#levelFor(this.#current)
    while (at.parent !== null && at.group === null) at = at.parent
    return at
  }
}
